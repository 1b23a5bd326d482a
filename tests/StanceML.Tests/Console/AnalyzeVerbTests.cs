using System.Text;
using System.Text.Json;
using StanceML.Cli;

namespace StanceML.Tests.Console;

[TestClass]
public sealed class AnalyzeVerbTests
{
    [TestMethod]
    public async Task Folder_AddsItsArticlesUpByMonth()
    {
        using var folder = new TemporaryFolder();
        folder.Write("2023-01-05 one.txt", "Chile condemned Peru on Thursday.");
        folder.Write("2023-02-07 two.txt", "Oman thanked Qatar for its help.");
        folder.Write("notes.bin", "Spain condemned Italy.");
        (int code, string output, string messages) = await Run("", "analyze", folder.Path, "--format", "json", "--html", folder.File("out.html"));
        Assert.AreEqual(0, code, messages);
        JsonElement[] lines = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
        StringAssert.EndsWith(lines[0].GetProperty("id").GetString(), "2023-01-05 one.txt#1");
        CollectionAssert.AreEqual(new[] { "2023-01", "2023-02" }, lines[2..4].Select(line => line.GetProperty("month").GetString()).ToArray());
        Assert.AreEqual(4, lines[4].GetProperty("matrix").GetArrayLength());
        StringAssert.Contains(await File.ReadAllTextAsync(folder.File("out.html")), "2023-02");
    }

    [TestMethod]
    public async Task Records_AreArticles_AndABrokenOneIsCounted()
    {
        const string input = "{\"id\":\"a\",\"text\":\"Chile condemned Peru. Oman thanked Qatar.\",\"date\":\"2023-01-05\"}\n{\"id\":\"b\"}\n";
        using var folder = new TemporaryFolder();
        string file = folder.Write("news.jsonl", input);
        (int code, string output, string messages) = await Run("", "analyze", file, "--format", "json");
        Assert.AreEqual(3, code);
        StringAssert.Contains(output, "{\"id\":\"a#2\"");
        StringAssert.Contains(output, "\"error\":{\"code\":\"no-text\"");
        StringAssert.Contains(messages, "1 article, 1 with errors");
    }

    [TestMethod]
    public async Task EmptyFolder_SaysWhatItExpects()
    {
        using var folder = new TemporaryFolder();
        (int code, _, string messages) = await Run("", "analyze", folder.Path);
        Assert.AreEqual(3, code);
        StringAssert.Contains(messages, "the folder holds no article. Expected files ending in .txt");
    }

    [TestMethod]
    public async Task Html_WhereItCannotBeWritten_LeavesNothing()
    {
        using var folder = new TemporaryFolder();
        (int code, _, string messages) = await Run("Chile condemned Peru.", "analyze", "-", "--html", folder.File("no/such/page.html"));
        Assert.AreEqual(3, code, messages);
        Assert.AreEqual(0, Directory.GetFileSystemEntries(folder.Path).Length);
    }

    private static async Task<(int Code, string Output, string Messages)> Run(string input, params string[] arguments)
    {
        using var output = new StringWriter();
        using var messages = new StringWriter();
        int code = await StanceCommand.RunAsync(arguments, new Terminal(output, messages, () => new MemoryStream(Encoding.UTF8.GetBytes(input))), CancellationToken.None);
        return (code, output.ToString(), messages.ToString());
    }
}
