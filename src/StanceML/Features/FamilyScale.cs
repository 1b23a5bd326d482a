namespace StanceML.Features;

/// <summary>How much a feature of each family counts: the penalty on large weights falls harder on small values.</summary>
internal static class FamilyScale
{
    public static float Words = F("S_WORDS"), Characters = F("S_CHARS"), Window = F("S_WINDOW"), Sides = F("S_SIDES"), Frames = F("S_FRAMES"), Sums = F("S_SUMS"), Valence = F("S_VAL"), Governors = F("S_GOV"), Anywhere = F("S_ANY"), Lemmas = F("S_LEMMAS");
    private static float F(string n) => float.Parse(Environment.GetEnvironmentVariable(n) ?? "1", System.Globalization.CultureInfo.InvariantCulture);
}
