using CsCheck;
using StanceML.Geography;
using StanceML.Tables;
using StanceML.Tests.Robustness;
using StanceML.Text;

namespace StanceML.Tests.Geography;

/// <summary>A text that is gone through part by part gives what it gives in one piece.</summary>
[TestClass]
public sealed class MentionWindowTests
{
    // Sentences whose mentions hang on words that stand far away, before or behind.
    private static readonly string[] Pieces =
    [
        "the peach harvest in", "Georgia", "while Tbilisi and the Caucasus", "MOSCOW, June 3 (Agency)", "-", "us", "we told them all that they should help", "china and", "Chad", "Jordan",
        "said on Monday that the lake would not dry up before the summer of the year after the next one", "Mr", "Brown", "President", "Kim", "South Korean", "Prime Minister Lee", "to", "from", "ties",
        "Paris", "Hilton", "the Democratic Republic of the Congo", "Papua New Guinea", "in", "fluent", "French", "and", "Polish", ".", ",", "\n", "\n\n", "Atlanta ,", "U.S.", "#USAndChina", "with",
        "roast", "turkey", "TALKS WITH US", "FRA", "DEU 2-1", "Washington", "Kremlin", "Athens", "the Hague", "'s", "Baghdad", "an\u00ADother", "streets", "coup", "Sino-", "Indian", "no one here is called that",
    ];

    [TestMethod]
    [DataRow(1, 0, 0)]
    [DataRow(20, 1, 1)]
    [DataRow(60, 3, 2)]
    [DataRow(400, 48, 24)]
    public void Find_PartByPart_GivesWhatTheWholeGives(int part, int behind, int ahead)
    {
        var window = new MentionWindow(part, behind, ahead);
        var random = new Random(part);
        for (int round = 0; round < 4_000; round++)
        {
            string text = string.Join(random.Next(8) > 0 ? " " : "", Enumerable.Range(0, random.Next(1, 60)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            if (round % 5 == 0)
                text = round % 10 == 0 ? text.ToLowerInvariant() : text.ToUpperInvariant();
            Assert.IsTrue(IsSame(text, window, null), text);
        }
    }

    [TestMethod]
    public void Find_AnyTextPartByPart_GivesWhatTheWholeGives()
    {
        var window = new MentionWindow(10, 2, 1);
        AnyText.Gen.Sample(text => IsSame(text, window, null), iter: 100_000, seed: "0N0XIzNsQ0O2", threads: 1);
    }

    [TestMethod]
    public void Find_LongTextWithoutASpace_GivesWhatTheWholeGives()
    {
        string text = string.Concat(Enumerable.Repeat("Iran-Georgia,Peru.Mr.Brown;us-led:", 2_000));
        Assert.IsTrue(IsSame(text, new MentionWindow(), null));
        Assert.IsTrue(IsSame(text.Replace(',', ' '), new MentionWindow(), new DateOnly(2009, 3, 1)));
        Assert.IsTrue(IsSame(new string('x', 20_000) + " Iran", new MentionWindow(), null));
        Assert.IsTrue(IsSame(new string(' ', 20_000) + "Iran" + new string('\n', 20_000) + "Peru", new MentionWindow(), null));
    }

    /// <summary>Says whether the mentions of a text are the same in a window as in all of its tokens.</summary>
    internal static bool IsSame(string text, MentionWindow window, DateOnly? asOf)
    {
        var tokens = new TokenBuffer();
        var expected = new MentionBuffer();
        var found = new ScratchList<PlacedMention>();
        Tokenizer.Tokenize(text, tokens);
        MentionFinder finder = Gazetteer.Default.Finder;
        finder.Find(text, tokens, expected, asOf);
        finder.Find(text, window, found, asOf);
        if (found.Count != expected.Count)
            return false;
        for (int i = 0; i < found.Count; i++)
        {
            FoundMention mention = expected[i];
            int start = tokens[mention.FirstToken].Start;
            var span = new TextSpan(start, tokens[mention.EndToken - 1].End - start);
            if (found[i].Span != span || found[i].Found with { FirstToken = mention.FirstToken } != mention)
                return false;
        }

        return true;
    }
}
