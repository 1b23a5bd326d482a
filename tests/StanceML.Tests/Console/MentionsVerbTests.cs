using System.Text;
using System.Text.Json;
using StanceML.Cli;

namespace StanceML.Tests.Console;

[TestClass]
public sealed class MentionsVerbTests
{
    [TestMethod]
    public async Task Text_ShowsKindReasonAndRivals()
    {
        (int code, string output, _) = await Run("Rebels in Congo advanced on Goma.", "mentions", "-");
        Assert.AreEqual(ExitCode.Done, code);
        StringAssert.Contains(output, "usual");
        StringAssert.Contains(output, "CG (outranked)");
    }

    [TestMethod]
    public async Task All_ShowsWhatWasTurnedDown()
    {
        (_, string without, _) = await Run("The plant is in New Mexico.", "mentions", "-", "--format", "json");
        Assert.AreEqual(0, Mentions(without).Length);
        (_, string with, _) = await Run("The plant is in New Mexico.", "mentions", "-", "--format", "json", "--all");
        JsonElement state = Mentions(with).Single();
        Assert.AreEqual("us-state", state.GetProperty("reason").GetString());
        Assert.IsFalse(state.GetProperty("accepted").GetBoolean());
        Assert.AreEqual("MX", state.GetProperty("rivals")[0].GetProperty("code").GetString());
    }

    [TestMethod]
    public async Task Date_OfTheRecord_ComesBeforeTheOption()
    {
        const string input = "{\"id\":\"a\",\"text\":\"Merkel spoke.\",\"date\":\"2010-05-01\"}\n{\"id\":\"b\",\"text\":\"Merkel spoke.\"}\n";
        (int code, string output, _) = await Run(input, "mentions", "-", "--format", "csv", "--date", "2024-05-01");
        Assert.AreEqual(ExitCode.Done, code);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.AreEqual("id,start,length,text,code,kind,reason,counts,former,accepted,rivals,error", lines[0].Trim());
        StringAssert.StartsWith(lines[1], "a,0,6,Merkel,DE,leader,surname,true,false,true,");
        StringAssert.StartsWith(lines[2], "b,0,6,Merkel,DE,leader,surname,true,true,true,");
    }

    [TestMethod]
    public async Task BadRecords_StandInTheirPlace()
    {
        const string input = "{\"id\":\"a\",\"text\":\"Malta voted.\"}\nno json\n{\"id\":\"c\",\"text\":\"Malta voted.\",\"date\":\"soon\"}\n";
        (int code, string output, string messages) = await Run(input, "mentions", "-", "--format", "json");
        Assert.AreEqual(ExitCode.BadData, code);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.HasCount(3, lines);
        Assert.AreEqual(2, JsonDocument.Parse(lines[1]).RootElement.GetProperty("error").GetProperty("line").GetInt32());
        StringAssert.Contains(JsonDocument.Parse(lines[2]).RootElement.GetProperty("error").GetProperty("message").GetString(), "yyyy-mm-dd");
        StringAssert.Contains(messages, "3 records, 2 with errors");
        (int table, string shown, _) = await Run(input, "mentions", "-");
        Assert.AreEqual(ExitCode.BadData, table);
        StringAssert.Contains(shown, "yyyy-mm-dd");
    }

    [TestMethod]
    public async Task Gazetteer_AddsOwnEntries_AndReportsConflicts()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "text,code,kind\nOld Fox,TR,leader\nGuinea,GQ,\n");
            (int code, string output, string messages) = await Run("The Old Fox flew to Guinea.", "mentions", "-", "--format", "json", "--gazetteer", path);
            Assert.AreEqual(ExitCode.Done, code);
            CollectionAssert.AreEqual(new[] { "TR", "GQ" }, Mentions(output).Select(mention => mention.GetProperty("code").GetString()).ToArray());
            StringAssert.Contains(messages, $"{path}(3): 'Guinea' also stands for GN; GQ comes first.");
            File.WriteAllText(path, "text,code\nOld Fox,QQ\n");
            (code, _, messages) = await Run("Nothing.", "mentions", "-", "--gazetteer", path);
            Assert.AreEqual(ExitCode.BadData, code);
            StringAssert.Contains(messages, $"{path}(2): 'QQ' is no country code.");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static JsonElement[] Mentions(string output) => [.. JsonDocument.Parse(output).RootElement.GetProperty("mentions").EnumerateArray()];

    private static async Task<(int Code, string Output, string Messages)> Run(string input, params string[] arguments)
    {
        using var output = new StringWriter();
        using var messages = new StringWriter();
        int code = await StanceCommand.RunAsync(arguments, new Terminal(output, messages, () => new MemoryStream(Encoding.UTF8.GetBytes(input))), CancellationToken.None);
        return (code, output.ToString(), messages.ToString());
    }
}
