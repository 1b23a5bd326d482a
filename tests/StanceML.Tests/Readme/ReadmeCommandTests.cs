using System.CommandLine;
using System.Text.RegularExpressions;
using StanceML.Cli;

namespace StanceML.Tests.Readme;

/// <summary>Every command line of the documentation is one that the console takes: known verb, known options, all that is required.</summary>
[TestClass]
public sealed partial class ReadmeCommandTests
{
    private static readonly RootCommand Root = StanceCommand.Root(new Terminal(new StringWriter(), new StringWriter(), () => new MemoryStream()));

    public static IEnumerable<TestDataRow<(string Where, string[] Args)>> Commands() =>
        Page.All.SelectMany(page => page.Commands())
            .Select(command => new TestDataRow<(string, string[])>(command) { DisplayName = $"{command.Where}: {string.Join(' ', command.Args)}" });

    [TestMethod]
    [DynamicData(nameof(Commands))]
    public void Command_IsOneThatTheConsoleTakes(string where, string[] args) =>
        Assert.IsNull(StanceCommand.MistakeIn(Root, args), where);

    [TestMethod]
    public void Command_WithAnUnknownOption_IsFound() => Assert.IsNotNull(StanceCommand.MistakeIn(Root, ["score", "in.jsonl", "--colour"]));

    [TestMethod]
    public void Help_OfEveryVerb_TeachesByExamplesThatTheConsoleTakes()
    {
        foreach (Command verb in Root.Subcommands.Where(verb => !verb.Hidden))
        {
            string[] examples = verb is Verb teaching ? [.. teaching.Examples.Where(line => line.Contains("stanceml ", StringComparison.Ordinal) && line[0] != '#')] : [];
            Assert.AreNotEqual(0, examples.Length, verb.Name);
            foreach (string line in examples)
                Assert.IsNull(StanceCommand.MistakeIn(Root, ShellWords.Split(line[(line.IndexOf("stanceml ", StringComparison.Ordinal) + "stanceml ".Length)..])), line);
        }
    }

    [TestMethod]
    public void FrontPage_NamesEveryVerb_AndNoOther()
    {
        string table = Page.Front.Text[Page.Front.Text.IndexOf("| verb | job |", StringComparison.Ordinal)..Page.Front.Text.IndexOf("## How good is it", StringComparison.Ordinal)];
        string[] named = [.. VerbRow().Matches(table).Select(row => row.Groups[1].Value)];
        CollectionAssert.AreEquivalent(Root.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name).ToArray(), named);
    }

    [TestMethod]
    [DataRow("judge \"Ankara thanked Berlin.\" | head # x", new[] { "judge", "Ankara thanked Berlin." })]
    [DataRow("mentions - < lines.txt", new[] { "mentions", "-" })]
    [DataRow("import  'a b' --map 0=neutral", new[] { "import", "a b", "--map", "0=neutral" })]
    public void ShellWords_AreSplitAsByAShell(string line, string[] words) => CollectionAssert.AreEqual(words, ShellWords.Split(line));

    [GeneratedRegex(@"^\| `([a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex VerbRow();
}
