using StanceML.Tests.Training.Training;
using StanceML.Training.Data;

namespace StanceML.Tests.Robustness;

/// <summary>What a newcomer does wrong: the exit code, one line that says what was found and expected, and nothing left behind.</summary>
[TestClass]
public sealed class WrongCallTests
{
    private readonly Console.Cli _cli = new();

    [TestInitialize]
    public void MakeFiles()
    {
        StatementWriter.WriteAll(_cli.At("good.jsonl"), SmallData.Statements());
        _cli.Write("bad.csv", "id,body,stance", "1,Oslo thanked Lima.,favor");
        _cli.Write("cut.json", "{\"name\":");
        _cli.Write("member.json", "{\"nome\":\"x\"}");
        _cli.Write("kind.json", "{", "\"seed\":\"seven\"}");
        _cli.Write("empty.jsonl");
        Directory.CreateDirectory(_cli.At("folder"));
    }

    [TestCleanup]
    public void Clean() => _cli.Dispose();

    [TestMethod]
    [DataRow("train --data good.jsonl --out @m --search 0", "--search 0 is out of range. Expected 1 or more.")]
    [DataRow("train --data good.jsonl --out @m --search 1 --search-time -1", "--search-time -1 is out of range. Expected 1 or more.")]
    [DataRow("train --data good.jsonl --out @m --precision 5", "--precision 5 is out of range. Expected 0 to 1.")]
    [DataRow("train --data good.jsonl --out @m --precision NaN", "--precision NaN is out of range. Expected 0 to 1.")]
    [DataRow("train --data good.jsonl --out @m --test-share 1", "--test-share 1 is out of range. Expected 0.001 to 0.999.")]
    [DataRow("train --data good.jsonl --out @m --l2 -1", "--l2 -1 is out of range. Expected 0 or more.")]
    [DataRow("train --data good.jsonl --out @m --l2 Infinity", "--l2 Infinity is out of range. Expected 0 or more.")]
    [DataRow("train --data good.jsonl --out @m --seed 99999999999", "Expected a whole number of at most 2147483647.")]
    [DataRow("train --data good.jsonl --out @m --class-weights 1,2,Infinity", "Expected three numbers above 0")]
    [DataRow("train --data good.jsonl --add good.jsonl --add-weight -3 --out @m", "--add-weight -3 is out of range. Expected 0.001 or more.")]
    [DataRow("train --data --out @m", "--data has no value: --out follows it. Expected one.")]
    [DataRow("", "found no verb. Expected judge, score, ")]
    [DataRow("learning-curve --data good.jsonl --dev good.jsonl --format csv", "--format: Argument 'csv' not recognized.")]
    [DataRow("cross-validate --data good.jsonl --folds 1", "--folds 1 is out of range. Expected 2 or more.")]
    [DataRow("learning-curve --data good.jsonl --dev good.jsonl --seeds 0", "--seeds 0 is out of range. Expected 1 or more.")]
    [DataRow("learning-curve --data good.jsonl --dev good.jsonl --with good.jsonl --folds 0", "--folds 0 is out of range. Expected 2 or more.")]
    [DataRow("learning-curve --data good.jsonl --dev good.jsonl --with good.jsonl --with-weight -1", "--with-weight -1 is out of range. Expected 0.001 or more.")]
    [DataRow("label", "Required argument 'DATA' missing")]
    [DataRow("label good.jsonl --out @l --batch 0", "--batch 0 is out of range. Expected 1 or more.")]
    [DataRow("label good.jsonl --simulate --budget 0", "--budget 0 is out of range. Expected 20 or more.")]
    [DataRow("label good.jsonl --simulate --steps 1", "--steps 1 is out of range. Expected 2 or more.")]
    [DataRow("label good.jsonl --simulate --draws 0", "--draws 0 is out of range. Expected 1 or more.")]
    [DataRow("evaluate --data good.jsonl --errors -1", "--errors -1 is out of range. Expected 0 or more.")]
    [DataRow("evaluate --data good.jsonl --format xml", "--format: Argument 'xml' not recognized. Must be one of: 'text' 'json' 'csv'")]
    [DataRow("swap --countries 2 --max-flips -1", "--max-flips -1 is out of range. Expected 0 or more.")]
    [DataRow("drift good.jsonl --reference good.jsonl --level 2", "--level 2 is out of range. Expected 0 to 1.")]
    [DataRow("drift good.jsonl --reference good.jsonl --least NaN", "--least NaN is out of range. Expected 0 to 1.")]
    [DataRow("check good.jsonl --words 0", "--words 0 is out of range. Expected 1 or more.")]
    [DataRow("check good.jsonl --show -1", "--show -1 is out of range. Expected 0 or more.")]
    public Task WrongArgument_IsRefusedBeforeAnyWork(string call, string expected) => Refused(2, call, expected, lines: 2);

    [TestMethod]
    [DataRow("train --data good.jsonl --out nowhere/m.stance", "found no folder '")]
    [DataRow("train --data good.jsonl --out folder", "folder: found a folder. Expected the name of a file to write.")]
    [DataRow("label good.jsonl --out nowhere/l.jsonl", "found no folder '")]
    [DataRow("label good.jsonl --out folder", "found a folder.")]
    [DataRow("label good.jsonl --simulate --svg nowhere/x.svg", "found no folder '")]
    [DataRow("learning-curve --data good.jsonl --dev good.jsonl --out good.jsonl", "good.jsonl: found a file. Expected a folder")]
    [DataRow("evaluate --data good.jsonl --html nowhere/x.html", "found no folder '")]
    [DataRow("evaluate --data good.jsonl --json folder", "found a folder.")]
    [DataRow("analyze good.jsonl --html nowhere/x.html", "found no folder '")]
    [DataRow("card --out folder", "found a folder.")]
    [DataRow("score good.jsonl --out nowhere/x", "found no folder '")]
    [DataRow("mentions good.jsonl --out folder --format csv", "found a folder.")]
    [DataRow("import --from csv bad.csv --column text=body --out nowhere/x", "found no folder '")]
    [DataRow("export good.jsonl --to prodigy --out nowhere/x", "found no folder '")]
    public Task OutputWithoutAPlace_IsRefusedBeforeAnyWork(string call, string expected) => Refused(3, call, expected, lines: 1);

    [TestMethod]
    [DataRow("train --data good.jsonl --out @m --recipe cut.json", "cut.json(2): found no valid JSON: ")]
    [DataRow("train --data good.jsonl --out @m --recipe member.json", "member.json(1): found the member 'nome', which a recipe has not.")]
    [DataRow("train --data good.jsonl --out @m --recipe kind.json", "kind.json(2): found a value of the wrong kind for seed.")]
    [DataRow("train --data good.jsonl --out @m --recipe folder", "folder: found a folder. Expected a recipe or a model file.")]
    [DataRow("check good.jsonl --label-errors --recipe folder", "folder: found a folder. Expected a recipe or a model file.")]
    [DataRow("info good.jsonl", "good.jsonl: found other first bytes. Expected a StanceML model")]
    [DataRow("score nowhere/x.jsonl", "x.jsonl: no such file, nor its folder. Check the path.")]
    [DataRow("drift empty.jsonl --reference good.jsonl", "empty.jsonl: found no text. Expected a statement at least.")]
    public Task WrongFile_IsNamedInOneLine(string call, string expected) => Refused(3, call, expected, lines: 1);

    [TestMethod]
    [DataRow("score broken.jsonl --out @m")]
    [DataRow("mentions broken.jsonl --format csv --out @m")]
    [DataRow("analyze broken.jsonl")]
    public async Task BrokenRecords_TheFirstIsNamed(string call)
    {
        _cli.Write("broken.jsonl", """{"id":"1","text":"Oslo thanked Lima."}""", "oops", "oops");
        (int code, _, string messages) = await Console.Cli.Run(Args(call));
        Assert.AreEqual(3, code);
        StringAssert.StartsWith(messages, $"stanceml: {_cli.At("broken.jsonl")}(2): found no valid JSON");
        StringAssert.Contains(messages, ", 2 with errors");
    }

    private async Task Refused(int expectedCode, string call, string expected, int lines)
    {
        string[] before = Directory.GetFileSystemEntries(_cli.Folder);
        (int code, string output, string messages) = await Console.Cli.Run(Args(call));
        Assert.AreEqual(expectedCode, code, messages);
        Assert.AreEqual("", output);
        StringAssert.StartsWith(messages, "stanceml: ");
        StringAssert.Contains(messages, expected);
        Assert.AreEqual(lines, messages.Count(c => c == '\n'), messages);
        CollectionAssert.AreEquivalent(before, Directory.GetFileSystemEntries(_cli.Folder));
    }

    // What lies in the folder, or is to be written there, gets its path.
    private string[] Args(string call) => [.. call.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word =>
        word[0] == '@' ? _cli.At(word[1..])
        : word[0] != '-' && (word.StartsWith("nowhere/", StringComparison.Ordinal) || Path.Exists(_cli.At(word))) ? _cli.At(word)
        : word)];
}
