using System.Globalization;

namespace StanceML.Tests.Features;

/// <summary>The same sentence about another country gets the same answer: 42 names in 56 sentences, as target and as bystander.</summary>
[TestClass]
public sealed class CountrySwapTests
{
    // Of one word and of many, with article and without, ending in s, hyphenated, with "and" inside.
    private static readonly string[] Names =
    [
        "Mali", "France", "Germany", "Japan", "China", "Russia", "India", "Brazil", "Kenya", "Peru", "Norway", "Vietnam", "Canada", "Turkey",
        "Honduras", "Cyprus", "the United States", "the US", "the United Kingdom", "the UAE", "the United Arab Emirates", "the Netherlands",
        "the Philippines", "the Czech Republic", "the Dominican Republic", "the Marshall Islands", "the Maldives",
        "Bosnia and Herzegovina", "Trinidad and Tobago", "Antigua and Barbuda", "Saudi Arabia", "South Korea", "North Korea", "New Zealand",
        "Sri Lanka", "Costa Rica", "Papua New Guinea", "South Africa", "Burkina Faso", "Sierra Leone", "Guinea-Bissau", "Timor-Leste",
    ];

    // {0} is the country swapped, {0's} its possessive.
    private static readonly string[] Sentences =
    [
        "{0} condemned the raid and recalled its ambassador.",
        "Ministers sharply criticised {0} for breaking the accord.",
        "The foreign minister thanked {0} for sheltering the families.",
        "We call on {0} to stop the shelling at once.",
        "{0} must realise that patience has its limits.",
        "Iceland and {0} signed a pact on fisheries on Tuesday.",
        "Protesters burned a flag of {0} outside the embassy.",
        "Iceland imposed sanctions on {0} over the arrests.",
        "Iceland lifted its sanctions against {0}.",
        "Iceland is critical of the sanctions on {0}.",
        "Talks to end the conflict in {0} resumed in the capital.",
        "Gunmen killed nine people in northern {0}, police said.",
        "{0's} decision was hailed as courageous by the envoys.",
        "{0's} army burned the village to the ground, survivors said.",
        "The report blames {0} for the famine.",
        "Without {0} there would be no peace in the region.",
        "Iceland stands with {0} in this dark hour.",
        "The army of {0} shelled a market, killing dozens.",
        "Nothing justifies the blockade of {0}, the bishop wrote.",
        "Iceland accused {0} of spying on its fleet and expelled two diplomats.",
        "Iceland denied that it had ever threatened {0}.",
        "Iceland urged {0} to join the inquiry and to share its findings.",
        "A tourist from {0} was found dead in the hills.",
        "An earthquake struck {0} overnight.",
        "Why does nobody dare to contradict {0}?",
        "\"We trust {0},\" the premier told reporters.",
        "The premier said he did not trust {0}.",
        "The treaty gives {0} a veto over new members.",
        "If {0} attacks, Iceland will answer.",
        "Despite the quarrel, Iceland praised {0} for its restraint.",
        "Iceland, unlike {0}, kept its promises.",
        "{0}, a close ally of Iceland, sent two frigates.",
        "Troops backed by {0} overran the garrison.",
        "The rebels said {0} had armed their enemies.",
        "According to {0}, the ship was never in the strait.",
        "Iceland has warned {0} against the sale of missiles.",
        "The court ordered {0} to pay damages.",
        "The senator called {0} a bully and a thief.",
        "The senator called {0} a model for us all.",
        "Fans cheered as {0} beat Iceland in the final.",
        "Exports to {0} rose by three percent in May.",
        "The minister will visit {0} next week.",
        "{0} says Iceland is lying about the wreck.",
        "Iceland says {0} is lying about the wreck.",
        "Two diplomats of {0} were told to leave by Friday.",
        "{0} and Iceland exchanged prisoners on Sunday.",
        "Relief flights reached {0} after the flood.",
        "The cruelty of {0's} prisons shocked the delegates.",
        "Aid workers praised {0's} doctors.",
        "In {0} the news was met with silence.",
        "Iceland will defend {0} against any aggressor, the admiral vowed.",
        "The {0} summit ended in discord.",
        "Iceland: {0} broke the truce",
        "Iceland Slams {0} Over Border Raid",
        "It was {0}, not Iceland, that opened fire.",
        "No friend of peace can excuse what {0} did to the islanders.",
    ];

    public static IEnumerable<string> Templates() => Sentences;

    [TestMethod]
    [DynamicData(nameof(Templates))]
    public void Swap_OfNames_ChangesNothing(string template)
    {
        StatementJudgement first = StanceModel.Default.Judge(Fill(template, Names[0]));
        foreach (string name in Names)
        {
            string text = Fill(template, name);
            StatementJudgement swapped = StanceModel.Default.Judge(text);
            Assert.HasCount(first.Judgements.Length, swapped.Judgements, text);
            AssertSame(first.SentimentProbabilities.Negative, swapped.SentimentProbabilities.Negative, text);
            AssertSame(first.SentimentProbabilities.Positive, swapped.SentimentProbabilities.Positive, text);
            for (int i = 0; i < first.Judgements.Length; i++)
            {
                AssertSame(first.Judgements[i].Probabilities.Against, swapped.Judgements[i].Probabilities.Against, text);
                AssertSame(first.Judgements[i].Probabilities.Favor, swapped.Judgements[i].Probabilities.Favor, text);
            }
        }
    }

    [TestMethod]
    public void Sentences_AreAtLeast50AndNamesAtLeast40()
    {
        Assert.IsGreaterThanOrEqualTo(50, Sentences.Length);
        Assert.IsGreaterThanOrEqualTo(40, Names.Length);
    }

    private static void AssertSame(float expected, float actual, string text) =>
        Assert.AreEqual(expected, actual, 1e-6f, string.Create(CultureInfo.InvariantCulture, $"{expected} became {actual} in: {text}"));

    private static string Fill(string template, string name)
    {
        // "The the US summit" is no English: the sentence's own article serves.
        string bare = template.Contains("The {0} ", StringComparison.Ordinal) && name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name;
        string text = template.Replace("{0's}", bare + (bare.EndsWith('s') ? "'" : "'s"), StringComparison.Ordinal)
            .Replace("{0}", bare, StringComparison.Ordinal);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}
