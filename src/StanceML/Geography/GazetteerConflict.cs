namespace StanceML;

/// <summary>An added entry whose words already had another meaning; the added one now comes first.</summary>
/// <param name="Text">The words.</param>
/// <param name="Added">The country that was added; none for an entry to be ignored.</param>
/// <param name="Existing">The countries that the words already stood for.</param>
/// <param name="Where">Where the entry came from: "added" or file and line.</param>
public sealed record GazetteerConflict(string Text, Country Added, IReadOnlyList<Country> Existing, string Where);
