using System.Text.Json;

namespace StanceML.Tests.Console;

[TestClass]
public sealed class SwapVerbTests
{
    private static readonly string[] Generous = ["--max-flips", "9999", "--max-spread", "1", "--max-failures", "1"];

    [TestMethod]
    public async Task Json_HasTemplatesAndFailures()
    {
        (int code, string output, string messages) = await Cli.Run(["swap", "--countries", "5", "--format", "json", .. Generous]);
        Assert.AreEqual(0, code, messages);
        JsonElement root = JsonDocument.Parse(output).RootElement;
        JsonElement swap = root.GetProperty("swap");
        Assert.AreEqual(5, swap.GetProperty("countries").GetInt32());
        Assert.IsTrue(swap.GetProperty("templates").GetArrayLength() >= 50);
        JsonElement behaviour = root.GetProperty("behaviour");
        Assert.AreEqual(6, behaviour.GetProperty("groups").GetArrayLength());
        Assert.AreEqual(behaviour.GetProperty("failures").GetInt32(), behaviour.GetProperty("failed").GetArrayLength());
    }

    [TestMethod]
    [DataRow("text", "templates x 3 countries")]
    [DataRow("csv", "what,group,text,target,expected,answer,spread\n")]
    public async Task People_AndCsv_ShowTheSame(string format, string expected)
    {
        (int code, string output, _) = await Cli.Run(["swap", "--countries", "3", "--format", format, .. Generous]);
        Assert.AreEqual(0, code);
        StringAssert.Contains(output, expected);
    }

    [TestMethod]
    public async Task Bounds_DecideTheExitCode()
    {
        (int code, _, string messages) = await Cli.Run("swap", "--countries", "2", "--max-failures", "0");
        // No model of this kind gets all of them right; one that does may pass.
        Assert.AreEqual(messages.Length == 0 ? 0 : 1, code);
        (code, _, messages) = await Cli.Run("swap", "--countries", "2", "--max-failures", "2");
        Assert.AreEqual(2, code);
        StringAssert.Contains(messages, "--max-failures '2' is out of range. Expected a number from 0 to 1");
    }

    [TestMethod]
    public async Task Card_HasTheSectionsAndTheFailureTable()
    {
        using var cli = new Cli();
        string data = cli.Write("d.jsonl", """{"id":"a","text":"Oslo thanked Lima.","sentiment":"positive","targets":[{"code":"PE","mention":"Lima","stance":"favor","holder":"NO"}]}""");
        (int code, string output, string messages) = await Cli.Run("card", "--data", data);
        Assert.AreEqual(0, code, messages);
        foreach (string section in new[]
        {
            "Model details", "Intended use", "Factors", "Metrics", "Training data", "Ethical considerations", "Caveats and recommendations", "Quantitative analyses", "Behaviour",
        })
        {
            StringAssert.Contains(output, $"\n## {section}\n");
        }

        StringAssert.Contains(output, StanceModel.Default.Info.Id);
        StringAssert.Contains(output, "| bad-news | ");
        StringAssert.Contains(output, $"## {data}\n");
        (code, string json, _) = await Cli.Run("card", "--format", "json");
        Assert.AreEqual(0, code);
        Assert.AreEqual(StanceModel.Default.Info.Id, JsonDocument.Parse(json).RootElement.GetProperty("id").GetString());
    }
}
