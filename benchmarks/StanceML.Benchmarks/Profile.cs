using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace StanceML.Benchmarks;

/// <summary>
/// The parts of a judgement by the least time that a block of statements takes, over many short runs: other programs on the machine
/// only ever add time, so this stays steady where means do not. It is also the guard against regressions.
/// </summary>
internal static class Profile
{
    // Above these the hot path has lost something; both are about twice what was measured, for other machines.
    private const double MostTimesTokenise = 45, MostTimesOneTarget = 2;

    // The texts of StatementWithTwoTargets with the second country taken out.
    private const string OneOfTwo = "StatementWithOneOfTwo";

    private const int Block = 128, Blocks = BenchmarkData.Statements / Block, Rounds = 25;

    /// <summary>Prints the table and, where asked, writes it to the results; says whether the bounds are kept.</summary>
    /// <param name="withRivals">Whether to train and measure ML.NET and the dictionary too.</param>
    /// <param name="writesResults">Whether to write the table.</param>
    public static bool Run(bool withRivals, bool writesResults)
    {
        var parts = new PartsBenchmark();
        parts.Setup();
        string[] texts = BenchmarkData.WithTargets(1), pairs = BenchmarkData.WithTargets(2), halves = BenchmarkData.WithOneOfTwoTargets();
        Action<string> judge = parts.Steps.Single(step => step.Name == nameof(PartsBenchmark.Statement)).Run;
        List<(string Name, string[] Texts, Action<string> Run)> steps = [.. parts.Steps.Select(step => (step.Name, texts, step.Run))];
        steps.Add((OneOfTwo, halves, judge));
        steps.Add((nameof(PartsBenchmark.StatementWithTwoTargets), pairs, judge));
        if (withRivals)
        {
            MachineLearningRivals rivals = MachineLearningRivals.Train();
            var dictionary = new DictionaryScorer();
            steps.Add(("PredictionEngine", texts, text => rivals.PredictLinear(text)));
            steps.Add(("PredictionEngineFastTree", texts, text => rivals.PredictTrees(text)));
            steps.Add(("LinqDictionary", texts, text => dictionary.Score(text)));
        }

        foreach ((_, string[] own, Action<string> run) in steps)
            WarmUp(own, run);
        var least = new Dictionary<string, (double Nanoseconds, long Bytes)>(StringComparer.Ordinal);
        foreach ((string name, string[] own, Action<string> run) in steps)
            least[name] = Least(own, run);

        string table = Table(least);
        Console.Write(table);
        if (writesResults)
            ResultPages.Save("profile", table);
        return Guard(least);
    }

    private static bool Guard(Dictionary<string, (double Nanoseconds, long Bytes)> least)
    {
        (double statement, long bytes) = least[nameof(PartsBenchmark.Statement)];
        double timesTokenise = statement / least[nameof(PartsBenchmark.Tokenise)].Nanoseconds;
        double timesOne = least[nameof(PartsBenchmark.StatementWithTwoTargets)].Nanoseconds / least[OneOfTwo].Nanoseconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"a judgement: {timesTokenise:F1} times tokenising (bound {MostTimesTokenise}), two targets {timesOne:F2} times one in the same texts (bound {MostTimesOneTarget}), {bytes} bytes allocated (bound 0)"));
        return timesTokenise <= MostTimesTokenise && timesOne <= MostTimesOneTarget && bytes == 0;
    }

    private static void WarmUp(string[] texts, Action<string> run)
    {
        // Long enough for the compiler to reach its last tier.
        long end = Stopwatch.GetTimestamp() + (Stopwatch.Frequency / 2);
        while (Stopwatch.GetTimestamp() < end)
        {
            foreach (string text in texts.AsSpan(0, Block))
                run(text);
        }
    }

    private static (double Nanoseconds, long Bytes) Least(string[] texts, Action<string> run)
    {
        double sum = 0;
        long allocated = long.MaxValue;
        for (int block = 0; block < Blocks; block++)
        {
            ReadOnlySpan<string> own = texts.AsSpan(block * Block, Block);
            long least = long.MaxValue;
            for (int round = 0; round < Rounds; round++)
            {
                long bytes = GC.GetAllocatedBytesForCurrentThread(), start = Stopwatch.GetTimestamp();
                foreach (string text in own)
                    run(text);
                least = Math.Min(least, Stopwatch.GetTimestamp() - start);
                allocated = Math.Min(allocated, GC.GetAllocatedBytesForCurrentThread() - bytes);
            }

            sum += least * 1e9 / Stopwatch.Frequency / Block;
        }

        return (sum / Blocks, allocated / Block);
    }

    private static string Table(Dictionary<string, (double Nanoseconds, long Bytes)> least)
    {
        double statement = least[nameof(PartsBenchmark.Statement)].Nanoseconds, bytes = BenchmarkData.MeanBytes(1);
        var table = new StringBuilder("| part | ns/statement | statements/s | MB/s | times a statement | B/op |\n|---|---:|---:|---:|---:|---:|\n");
        foreach ((string name, (double nanoseconds, long allocated)) in least)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {name} | {nanoseconds:N0} | {1e9 / nanoseconds:N0} | {bytes * 1e3 / nanoseconds:N1} | {nanoseconds / statement:F2} | {allocated:N0} |\n");
        }

        return table.ToString();
    }
}
