using System.Diagnostics;

namespace StanceML.Tests.Robustness;

/// <summary>The built console with the language data of the machine, which the product is built without: the same bytes under every language.</summary>
[TestClass]
[DoNotParallelize]
[OSCondition(OperatingSystems.Linux)]
public sealed class CultureTests
{
    private const string RuntimeConfig = "StanceML.Console.runtimeconfig.json";

    private readonly TemporaryFolder _folder = new();

    [TestInitialize]
    public void MakeData()
    {
        string config = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, RuntimeConfig));
        string without = config.Replace("\"System.Globalization.Invariant\": true", "\"System.Globalization.Invariant\": false", StringComparison.Ordinal);
        Assert.AreNotEqual(config, without, "the console is no longer built without language data");
        _folder.Write(RuntimeConfig, without);
        // Letters that Turkish lowers otherwise, and numbers that German and Arabic write otherwise.
        _folder.Write("in.jsonl", string.Concat(AnyText.Some(300).Append("IRAN AND INDIA CONDEMNED ITALY, I SAID ON 1.5.2016.").Select((text, i) =>
            System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string> { ["id"] = $"{i}", ["text"] = text.Replace('\uD83D', '?').Replace('\uDE00', '?'), ["date"] = "2016-05-01" }) + "\n")));
        _folder.Write("in.csv", "id,text,mention,stance,start,length\n1,IRAN THANKED ITALY.,ITALY,FAVOR,13,5\n2,India condemned Italy.,Italy,Against,16,5\n");
    }

    [TestCleanup]
    public void Clean() => _folder.Dispose();

    [TestMethod]
    [DataRow("tr_TR.UTF-8")]
    [DataRow("de_DE.UTF-8")]
    [DataRow("ar_SA.UTF-8")]
    public async Task EveryVerb_UnderAnyLanguage_WritesTheSame(string language)
    {
        foreach (string[] args in (string[][])[
            ["score", "in.jsonl"], ["mentions", "in.jsonl", "--format", "csv"], ["judge", "IRAN THANKED ITALY."], ["analyze", "in.csv", "--format", "json"],
            ["import", "--from", "csv", "in.csv", "--out", "out.jsonl", "--format", "json"], ["check", "in.csv"], ["evaluate", "--data", "in.csv", "--format", "csv"], ["info"], ["swap", "--format", "csv"]])
        {
            (int code, string expected, string messages) = await Run("C", args);
            if (messages.Contains("ICU", StringComparison.Ordinal))
                Assert.Inconclusive("This machine has no language data: " + messages);
            (int itsCode, string output, string itsMessages) = await Run(language, args);
            Assert.AreEqual(code, itsCode, itsMessages);
            Assert.AreEqual(expected, output, $"{string.Join(' ', args)} in {language}");
            Assert.AreEqual(messages, itsMessages);
        }
    }

    private async Task<(int Code, string Output, string Messages)> Run(string language, string[] args)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", "--runtimeconfig", _folder.File(RuntimeConfig), Path.Combine(AppContext.BaseDirectory, "StanceML.Console.dll"), .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.Path,
            Environment = { ["LC_ALL"] = language, ["LANG"] = language, ["LANGUAGE"] = language },
        };
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(), messages = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await messages);
    }
}
