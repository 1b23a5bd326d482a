using StanceML.Geography;
using StanceML.Tests.Geography;
using StanceML.Training.Data;

namespace StanceML.Tests.Contract;

/// <summary>The finder on all texts of training-data/ at once: part by part it finds what it finds in one piece, however they are written.</summary>
[TestClass]
public sealed class LongTextTests
{
    private static readonly string[] Texts = [.. LabelledFiles.Read([Path.Combine(Repository.Root, "training-data")]).Select(statement => statement.Text)];

    [TestMethod]
    [DataRow("a statement a line")]
    [DataRow("one line")]
    [DataRow("glued")]
    [DataRow("capitals")]
    [DataRow("small letters")]
    [DataRow("small letters in one line")]
    [DataRow("curly quotes")]
    [DataRow("a word a line")]
    [DataRow("no spaces")]
    [DataRow("hyphens")]
    [DataRow("tags")]
    [DataRow("accents")]
    [DataRow("soft hyphens")]
    public void Find_AllTexts_GivesWhatTheWholeGives(string way)
    {
        string text = Written(way);
        Assert.IsTrue(MentionWindowTests.IsSame(text, new MentionWindow(), null));
        Assert.IsTrue(MentionWindowTests.IsSame(text, new MentionWindow(100, 4, 4), null));
    }

    [TestMethod]
    [DataRow(1994)]
    [DataRow(2012)]
    [DataRow(2026)]
    public void Find_AllTextsOnADate_GivesWhatTheWholeGives(int year) =>
        Assert.IsTrue(MentionWindowTests.IsSame(Written("a statement a line"), new MentionWindow(), new DateOnly(year, 5, 1)));

    [TestMethod]
    public void Find_RandomCuts_GivesWhatTheWholeGives()
    {
        string text = Written("one line");
        var random = new Random(3);
        var window = new MentionWindow(300, 8, 4);
        for (int round = 0; round < 2_000; round++)
        {
            string cut = text.Substring(random.Next(text.Length - 3000), random.Next(3000));
            Assert.IsTrue(MentionWindowTests.IsSame(round % 3 == 0 ? cut.ToLowerInvariant() : cut, window, null), cut);
        }
    }

    private static string Written(string way) => way switch
    {
        "a statement a line" => string.Join('\n', Texts),
        "one line" => string.Join(' ', Texts),
        "glued" => string.Concat(Texts),
        "capitals" => string.Join('\n', Texts).ToUpperInvariant(),
        "small letters" => string.Join('\n', Texts).ToLowerInvariant(),
        "small letters in one line" => string.Join(' ', Texts).ToLowerInvariant(),
        "curly quotes" => string.Join('\n', Texts).Replace('\'', '\u2019').Replace('"', '\u201C'),
        "a word a line" => string.Join('\n', Texts).Replace(' ', '\n'),
        "no spaces" => string.Join('\n', Texts).Replace(" ", "", StringComparison.Ordinal),
        "hyphens" => string.Join('\n', Texts).Replace(' ', '-'),
        "tags" => string.Join('\n', Texts).Replace(" ", " #", StringComparison.Ordinal),
        "accents" => string.Join('\n', Texts).Replace('e', '\u00E9'),
        _ => string.Join('\n', Texts).Replace("a", "a\u00AD", StringComparison.Ordinal),
    };
}
