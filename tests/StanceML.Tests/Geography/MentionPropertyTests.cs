using System.Globalization;
using CsCheck;

namespace StanceML.Tests.Geography;

/// <summary>What holds for any text.</summary>
[TestClass]
public sealed class MentionPropertyTests
{
    private static readonly string[] Pieces =
    [
        "US", "us", "U.S.", "Georgia", "Jordan", "China", "Moscow", "Kim Jong-un", "Guinea-Bissau", "Sino-", "the", "President", "Bush",
        "in", " ", " ", " ", "-", "—", ",", ".", "'s", "’s", "#", "@", "\n", "\0", "\u00AD", "\u200B", "\uD83D", "\uDE00", "🙂", "ß", "İ",
        "ı", "é", "Türkiye", "Москва", "中国", "العراق", "(", ")", "\"", "“", "1999", "No.", "10", "Street", "Downing",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char, 0, 60],
        Gen.String[Gen.Char['\0', '\u0250'], 0, 60],
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 25].Select(string.Concat),
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 25].Select(parts => string.Join(' ', parts)));

    [TestMethod]
    public void Find_AnyText_GivesOrderedSpansInsideTheText() => Text.Sample(
        text =>
        {
            int end = 0;
            foreach (Mention mention in Gazetteer.Default.Find(text))
            {
                if (mention.Span.Start < end || mention.Span.Length <= 0 || mention.Span.End > text.Length)
                    return false;
                if (mention.Counts && mention.Country.IsNone)
                    return false;
                end = mention.Span.End;
            }

            return true;
        },
        iter: 100_000,
        seed: "0N0XIzNsQ0O2",
        threads: 1);

    [TestMethod]
    public void FindAll_AnyText_AgreesWithFind() => Text.Sample(
        text => Gazetteer.Default.FindAll(text).Where(c => c.IsAccepted).Select(c => c.Mention).SequenceEqual(Gazetteer.Default.Find(text)),
        iter: 20_000,
        seed: "0N0XIzNsQ0O2",
        threads: 1);

    [TestMethod]
    [DataRow("tr-TR")]
    [DataRow("de-DE")]
    [DataRow("ar-SA")]
    public void Find_InAnyCulture_GivesTheSame(string culture)
    {
        const string text = "IRAN, India and the Philippines; INDONESIA thanked Türkiye, IRAQ and the Irish in İstanbul.";
        string expected = Codes(text);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Hostile(culture);
            Assert.AreEqual(expected, Codes(text));
            Assert.AreEqual("IR IN PH ID TR IQ IE", expected);
            Assert.AreEqual("ID", Country.Parse("id").Code);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestMethod]
    public void Find_FromEightThreads_GivesTheSame()
    {
        string[] texts = [.. Enumerable.Range(0, 200).Select(i => $"{Country.All[i].Name} accused {Country.All[i + 40].Name} of spying.")];
        string[] expected = [.. texts.Select(Codes)];
        Parallel.For(0, 8 * texts.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
            Assert.AreEqual(expected[i % texts.Length], Codes(texts[i % texts.Length])));
    }

    [TestMethod]
    public void Find_IntoSpan_AllocatesNothing()
    {
        const string text = "Moscow said that Georgia and the US must leave Jordan alone, President Xi told Merkel in Berlin.";
        var mentions = new Mention[20];
        for (int i = 0; i < 50; i++)
            Gazetteer.Default.Find(text, mentions);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            Gazetteer.Default.Find(text, mentions);
        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    // Where the machine knows no cultures, a culture that at least writes numbers and dates in its own way.
    private static CultureInfo Hostile(string name)
    {
        try
        {
            return new CultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NegativeSign = "~";
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.DateTimeFormat.DateSeparator = ".";
            return culture;
        }
    }

    private static string Codes(string text) =>
        string.Join(' ', Gazetteer.Default.Find(text).Where(m => m.Counts).Select(m => m.Country.Code));
}
