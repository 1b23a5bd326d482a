namespace StanceML.Tests.Console;

/// <summary>Data that is too little for what was asked is bad data, not a bad call, and the line names the file.</summary>
[TestClass]
public sealed class TooLittleDataTests
{
    private const string Row = """{"id":"1","group":"g","text":"Peru did well.","targets":[{"mention":"Peru","stance":"favor"}]}""";
    private const string SameGroup = """{"id":"2","group":"g","text":"Oman did badly.","targets":[{"mention":"Oman","stance":"against"}]}""";

    private readonly Cli _cli = new();

    [TestCleanup]
    public void Clean() => _cli.Dispose();

    [TestMethod]
    [DataRow("The data has 1 stance label. Expected at least two classes.", Row)]
    [DataRow("All 2 statements hang together, by their groups or by texts that repeat. Expected two groups at least: no part shares one with another.", Row, SameGroup)]
    [DataRow("None of the 1 statements has a label. Expected targets with a stance, or sentiments.", """{"id":"1","text":"Peru did well.","targets":[]}""")]
    public async Task Train_SaysWhatIsMissing_AndNamesTheFile(string told, params string[] rows)
    {
        string file = _cli.Write("few.jsonl", rows);
        (int code, _, string messages) = await Cli.Run("train", "--data", file, "--out", _cli.At("m.stance"));
        Assert.AreEqual(3, code, messages);
        StringAssert.EndsWith(messages, $"stanceml: {file}: {told}\n");
        Assert.IsFalse(File.Exists(_cli.At("m.stance")));
    }

    [TestMethod]
    [DataRow("cross-validate", "Found 1 group of statements for 5 folds.")]
    [DataRow("label", "All 2 statements hang together, by their groups or by texts that repeat.")]
    public async Task OtherVerbs_SayTheSameWay(string verb, string told)
    {
        string file = _cli.Write("few.jsonl", Row, SameGroup);
        (int code, _, string messages) = await (verb == "label" ? Cli.Run("label", file, "--simulate") : Cli.Run(verb, "--data", file));
        Assert.AreEqual(3, code, messages);
        StringAssert.Contains(messages, $"stanceml: {file}: {told}");
    }
}
