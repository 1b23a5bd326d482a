using System.Globalization;
using StanceML.Training;

namespace StanceML.Benchmarks;

/// <summary>What a training costs against its rows. Sizes that are not measured this time keep their line.</summary>
internal static class CostTable
{
    private static readonly int[] DefaultSizes = [13_000, 52_000, 208_000];

    /// <summary>Measures, prints and writes the table.</summary>
    /// <param name="given">Sizes in targets; the default ones where there are none.</param>
    public static void Run(params int[] given)
    {
        int[] sizes = given.Length == 0 ? DefaultSizes : [.. given.Order()];
        Recipe recipe = Recipe.Parse(File.ReadAllText(Path.Combine(BenchmarkData.Root, "models", "news.recipe.json")), "news.recipe.json");
        string[] lines = TrainingCost.ToMarkdown(TrainingCost.Measure(BenchmarkData.All, sizes, recipe)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] header = lines[..2], measured = lines[2..];
        HashSet<int> known = [.. measured.Select(Size)];
        string[] kept = [.. ResultPages.Saved("trainingcost").Where(line => line.StartsWith("| ", StringComparison.Ordinal) && Size(line) > 0 && !known.Contains(Size(line)))];
        string table = string.Join('\n', [.. header, .. kept.Concat(measured).OrderBy(Size)]) + "\n";
        Console.Write(table);
        ResultPages.Save("trainingcost", table);
    }

    private static int Size(string row) => int.TryParse(row.Split('|', StringSplitOptions.TrimEntries)[1], CultureInfo.InvariantCulture, out int size) ? size : 0;
}
