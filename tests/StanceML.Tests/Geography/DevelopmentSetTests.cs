using System.Text;
using System.Text.Json;

namespace StanceML.Tests.Geography;

/// <summary>Countries per sentence on annotated real news, where that set is at hand.</summary>
[TestClass]
public sealed class DevelopmentSetTests
{
    private const double Goal = 0.96;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Countries_OfRealNews_AreFoundPreciselyAndCompletely()
    {
        string? path = SharedFile("dev-set/real-news-dev.jsonl");
        if (path == null)
            Assert.Inconclusive("The development set is not on this machine.");
        int right = 0, extra = 0, missed = 0;
        var misses = new StringBuilder();
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument row = JsonDocument.Parse(line);
            string text = row.RootElement.GetProperty("text").GetString()!;
            HashSet<string> labelled = [.. row.RootElement.GetProperty("targets").EnumerateArray()
                .Where(target => target.TryGetProperty("code", out _)).Select(target => target.GetProperty("code").GetString()!)];
            Mention[] mentions = [.. Gazetteer.Default.Find(text).Where(m => m.Counts)];
            HashSet<string> found = [.. mentions.Select(m => m.Country.Code)];
            right += found.Count(labelled.Contains);
            foreach (Mention mention in mentions.Where(m => !labelled.Contains(m.Country.Code)))
                misses.AppendLine($"{row.RootElement.GetProperty("id")}: extra {mention.Country} ({mention.Kind}, {mention.ReasonCode})");
            foreach (string code in labelled.Except(found))
                misses.AppendLine($"{row.RootElement.GetProperty("id")}: missed {code}");
            extra += found.Count(code => !labelled.Contains(code));
            missed += labelled.Count(code => !found.Contains(code));
        }

        double precision = right / (double)(right + extra), recall = right / (double)(right + missed);
        TestContext.WriteLine($"precision {precision:F4}, recall {recall:F4}\n{misses}");
        Assert.IsGreaterThanOrEqualTo(Goal, precision);
        Assert.IsGreaterThanOrEqualTo(Goal, recall);
    }

    private static string? SharedFile(string name)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "shared", name);
            if (File.Exists(path))
                return path;
        }

        return null;
    }
}
