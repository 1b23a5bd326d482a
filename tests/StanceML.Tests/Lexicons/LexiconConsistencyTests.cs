using StanceML.Lexicons;
using StanceML.Text;

namespace StanceML.Tests.Lexicons;

/// <summary>The embedded tables agree with themselves and are found again by the words that they list.</summary>
[TestClass]
public sealed class LexiconConsistencyTests
{
    private static string[][] Frames() => [.. TsvResource.Rows("frames.tsv")];

    [TestMethod]
    public void Expressions_AreAtLeast4000() => Assert.IsGreaterThanOrEqualTo(4000, Lexicon.Default.ExpressionCount);

    [TestMethod]
    public void Frames_StayInTheirRanges()
    {
        foreach (string[] row in Frames())
        {
            string name = string.Join(' ', row);
            Assert.IsTrue(row[1] is "v" or "n" or "a" or "x", name);
            Assert.IsTrue(int.Parse(row[2]) is >= -2 and <= 2, name);
            Assert.IsTrue(int.Parse(row[3]) is >= -2 and <= 2, name);
            Assert.IsTrue(int.Parse(row[4]) is >= 1 and <= 3, name);
        }
    }

    [TestMethod]
    public void Frames_HaveNoTermTwiceForOnePartOfSpeech()
    {
        string[] doubles = [.. Frames().GroupBy(row => (row[0].ToLowerInvariant(), row[1])).Where(group => group.Count() > 1).Select(group => group.Key.ToString())];
        Assert.IsEmpty(doubles, string.Join("; ", doubles.Take(20)));
    }

    [TestMethod]
    public void Frames_OfOneTermDoNotContradictEachOther()
    {
        // "oppose" cannot be hostile as a verb and friendly as a noun.
        string[] contradictions =
        [
            .. Frames().GroupBy(row => row[0].ToLowerInvariant())
                .Where(group => group.Any(row => int.Parse(row[2]) == 2) && group.Any(row => int.Parse(row[2]) == -2))
                .Select(group => group.Key),
        ];
        Assert.IsEmpty(contradictions, string.Join("; ", contradictions.Take(20)));
    }

    [TestMethod]
    public void Valences_HaveNoTermTwiceForOneKind()
    {
        string[] doubles = [.. TsvResource.Rows("valence.tsv").GroupBy(row => (row[0].ToLowerInvariant(), row[2])).Where(group => group.Count() > 1).Select(group => group.Key.ToString())];
        Assert.IsEmpty(doubles, string.Join("; ", doubles.Take(20)));
    }

    [TestMethod]
    public void Expressions_OfSeveralWords_AreReachedWordByWord()
    {
        Lexicon lexicon = Lexicon.Default;
        var tokens = new TokenBuffer();
        int reached = 0;
        foreach (string[] row in Frames().Where(row => row[0].Contains(' ', StringComparison.Ordinal)))
        {
            Tokenizer.Tokenize(row[0].ToLowerInvariant(), tokens);
            ulong key = tokens[0].Hash;
            uint link = lexicon.Entry(lexicon.Find(key)).Expressions;
            for (int i = 1; i < tokens.Count; i++)
            {
                Assert.AreNotEqual(0u, link & ExpressionLink.Continues, $"nothing goes on from word {i} of '{row[0]}'");
                key = Lexicon.StepKey(key, tokens[i].Hash);
                Assert.IsTrue(lexicon.MayStep(key), row[0]);
                link = lexicon.Step(key);
            }

            Assert.IsTrue(lexicon.At(link).ToArray().Any(expression => expression.Part == row[1][0]), $"'{row[0]}' leads to no expression of its part");
            reached++;
        }

        Assert.IsGreaterThan(2000, reached);
    }

    [TestMethod]
    public void Step_WordThatNoExpressionGoesOnWith_LeadsNowhere() =>
        Assert.AreEqual(0u, Lexicon.Default.Step(Lexicon.StepKey(WordHash.Of("accuse"), WordHash.Of("xylophone"))));

    [TestMethod]
    public void Inflections_OfVerbsOfOneWordLeadBackToThem()
    {
        Lexicon lexicon = Lexicon.Default;
        var irregular = TsvResource.Rows("words.tsv").Where(row => row[1] == "irregular").Select(row => row[0]).ToHashSet();
        int checkedForms = 0;
        foreach (string[] row in Frames().Where(row => row[1] == "v" && row[0].All(char.IsAsciiLetterLower) && !irregular.Contains(row[0])))
        {
            ulong id = WordHash.Join('v', WordHash.Of(row[0]));
            foreach ((string form, _) in Morphology.Verb(row[0]))
            {
                uint link = lexicon.Entry(lexicon.Find(WordHash.Of(form))).Expressions;
                Assert.IsTrue(lexicon.At(link).ToArray().Any(expression => expression.Id == id), $"{form} does not lead to {row[0]}");
                checkedForms++;
            }
        }

        Assert.IsGreaterThan(5000, checkedForms);
    }

    [TestMethod]
    [DataRow("condemning", "condemn")]
    [DataRow("denied", "deny")]
    [DataRow("betrays", "betray")]
    [DataRow("stopped", "stop")]
    [DataRow("fought", "fight")]
    [DataRow("sworn", "swear")]
    [DataRow("allies", "ally")]
    [DataRow("crises", "crisis")]
    public void Form_HasItsLemma(string form, string lemma)
    {
        Lexicon lexicon = Lexicon.Default;
        Assert.AreEqual(WordHash.Of(lemma), lexicon.Entry(lexicon.Find(WordHash.Of(form))).Lemma);
    }
}
