using StanceML.Training.Data;

namespace StanceML.Benchmarks;

/// <summary>The texts and training rows that all benchmarks share.</summary>
internal static class BenchmarkData
{
    /// <summary>How many statements a benchmark runs through.</summary>
    public const int Statements = 256;

    private static readonly Lazy<List<LabelledStatement>> Loaded = new(() => LabelledFiles.Read([Path.Combine(Root(), "training-data")]));

    /// <summary>All labelled statements of training-data/.</summary>
    public static List<LabelledStatement> All => Loaded.Value;

    /// <summary>A fixed set of statements with one target, spread over the registers.</summary>
    public static string[] OneTarget()
    {
        LabelledStatement[] single = [.. All.Where(statement => statement.Targets.Length == 1)];
        int step = single.Length / Statements;
        return [.. Enumerable.Range(0, Statements).Select(i => single[i * step].Text)];
    }

    /// <summary>The folder of the checkout.</summary>
    public static string Root()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "StanceML.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("StanceML.sln stands in no folder above. Run the benchmarks from a checkout.");
    }
}
