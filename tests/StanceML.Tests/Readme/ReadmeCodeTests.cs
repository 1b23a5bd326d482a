using System.Text.RegularExpressions;
using StanceML.Tests.Training.Training;
using StanceML.Training.Data;

namespace StanceML.Tests.Readme;

/// <summary>Every C# block of the documentation compiles, runs, and prints what the page says.</summary>
[TestClass]
[DoNotParallelize]
public sealed partial class ReadmeCodeTests
{
    public static IEnumerable<TestDataRow<(string Where, string Code, string? Output)>> Blocks() =>
        Page.All.SelectMany(page => page.Code()).Select(block => new TestDataRow<(string, string, string?)>(block) { DisplayName = block.Where });

    [TestMethod]
    [DynamicData(nameof(Blocks))]
    public void Code_RunsAndPrintsWhatThePageSays(string where, string code, string? output)
    {
        using var folder = new TemporaryFolder();
        // What the pages take for granted: labels and a model of the reader's own.
        foreach (string name in new[] { "my-labels.jsonl", "my-test.jsonl", "mine.jsonl" })
            StatementWriter.WriteAll(Path.Combine(folder.Path, name), SmallData.Statements());
        foreach (string name in new[] { "my.stance", "mine.stance" })
            File.WriteAllBytes(Path.Combine(folder.Path, name), EmbeddedModel.Bytes);

        string printed = Snippet.Run(Snippet.Compile(code, where), folder.Path);

        if (output is not null)
            Assert.AreEqual(Shape(output), Shape(printed), $"{where} prints something else.");
    }

    [TestMethod]
    public void FrontPage_ShowsWhatItsFirstExamplePrints() => Assert.IsNotNull(Page.Front.Code().First().Output);

    [TestMethod]
    public void EveryPackage_HasAnExample()
    {
        foreach (string name in new[] { "src/StanceML/README.md", "src/StanceML.Training/README.md" })
            Assert.IsTrue(Page.All.Single(page => page.Name == name).Code().Any(), name);
    }

    // Holder, target and stance are compared to the letter; a probability may change with the next training.
    private static string Shape(string text) => Fraction().Replace(text.ReplaceLineEndings("\n").Trim(), "0.00");

    [GeneratedRegex(@"[-+]?\d+\.\d+")]
    private static partial Regex Fraction();
}
