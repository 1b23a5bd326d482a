using System.Text;
using System.Text.Json;
using StanceML.Geography;
using StanceML.Training.Data;

namespace StanceML.Benchmarks;

/// <summary>The texts and training rows that all benchmarks share.</summary>
internal static class BenchmarkData
{
    /// <summary>How many statements a benchmark runs through.</summary>
    public const int Statements = 2048;

    /// <summary>The source tree.</summary>
    public static string Root { get; } = FindRoot();

    private static readonly Lazy<List<LabelledStatement>> Loaded = new(() => LabelledFiles.Read([Path.Combine(Root, "training-data")]));

    /// <summary>All labelled statements of training-data/.</summary>
    public static List<LabelledStatement> All => Loaded.Value;

    /// <summary>A fixed set of statements with so many targets, spread over all files, so that registers and lengths are those of the data.</summary>
    public static string[] WithTargets(int targets) => [.. Pick(targets).Select(statement => statement.Text)];

    /// <summary>The statements with two targets, an invented name of the same length in place of the last one: the same texts with one target.</summary>
    public static string[] WithOneOfTwoTargets() => [.. Pick(2).Select(statement => WithoutCountry(statement.Text, statement.Targets[^1].Code))];

    /// <summary>A fixed set of statements with any number of targets, spread over all files.</summary>
    public static string[] Spread(int count) => [.. Enumerable.Range(0, count).Select(i => All[(int)((long)i * All.Count / count)].Text)];

    /// <summary>Mean length of the statements of a set, in bytes of UTF-8.</summary>
    public static double MeanBytes(int targets) => WithTargets(targets).Average(text => (double)Encoding.UTF8.GetByteCount(text));

    /// <summary>An article of so many statements, one a paragraph of three.</summary>
    public static string Article(int statements) =>
        string.Join("\n\n", WithTargets(1).Take(statements).Chunk(3).Select(paragraph => string.Join(' ', paragraph)));

    /// <summary>So many statements as JSON Lines, beginning with a number.</summary>
    public static byte[] JsonLines(int count, int first = 0)
    {
        using var lines = new MemoryStream();
        for (int i = first; i < first + count; i++)
        {
            JsonSerializer.Serialize(lines, new { id = i, text = All[i % All.Count].Text });
            lines.WriteByte((byte)'\n');
        }

        return lines.ToArray();
    }

    private static IEnumerable<LabelledStatement> Pick(int targets)
    {
        LabelledStatement[] all = [.. All.Where(statement => statement.Targets.Length == targets)];
        return Enumerable.Range(0, Statements).Select(i => all[(int)((long)i * all.Length / Statements)]);
    }

    private static string WithoutCountry(string text, string? code)
    {
        const string Invented = "Quarvelmontarishborougharveldenmontishvarlebournequar";
        char[] letters = text.ToCharArray();
        foreach (Mention mention in Gazetteer.Default.Find(text).Where(mention => mention.Country.Code == code))
            Invented.AsSpan(0, Math.Min(mention.Span.Length, Invented.Length)).CopyTo(letters.AsSpan(mention.Span.Start));
        return new string(letters);
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "StanceML.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("StanceML.sln stands in no folder above. Run the benchmarks from a checkout.");
    }
}
