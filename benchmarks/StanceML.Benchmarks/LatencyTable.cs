using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace StanceML.Benchmarks;

/// <summary>How long one judgement takes, statement by statement: some are long, and a statement that was judged just before is judged faster.</summary>
internal static class LatencyTable
{
    private const int Rounds = 31;

    // Statements whose length lies within this share of the median length count as equally long.
    private const double SameLength = 0.1;

    /// <summary>Measures, prints and writes the table.</summary>
    public static void Run()
    {
        StanceModel model = StanceModel.Default;
        var buffer = new JudgementBuffer();
        string[] texts = BenchmarkData.Spread(BenchmarkData.Statements);
        double[][] over = Times(texts.Length), again = Times(texts.Length);
        double tick = 1e6 / Stopwatch.Frequency;
        long end = Stopwatch.GetTimestamp() + (2 * Stopwatch.Frequency);
        while (Stopwatch.GetTimestamp() < end)
        {
            foreach (string text in texts)
                model.Judge(text, buffer);
        }

        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < texts.Length; i++)
                over[i][round] = Time(texts[i]);
        }

        for (int i = 0; i < texts.Length; i++)
        {
            for (int round = 0; round < Rounds; round++)
                again[i][round] = Time(texts[i]);
        }

        double[] calls = [.. over.SelectMany(times => times)];
        double[] medians = [.. over.Select(Median)], repeated = [.. again.Select(Median)];
        double length = Median([.. texts.Select(text => (double)text.Length)]);
        double[] alike = [.. medians.Where((_, i) => Math.Abs(texts[i].Length - length) <= length * SameLength)];
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"{texts.Length:N0} statements of {texts.Min(text => text.Length)} to {texts.Max(text => text.Length)} characters (median {length:N0}), each judged {Rounds} times each way.\n\n");
        table.Append("| judgements, us | times | p50 | p90 | p99 | longest | p99 / p50 |\n|---|---:|---:|---:|---:|---:|---:|\n");
        Row("one after the other, each statement's median", medians);
        Row("the same, statements of about the median length", alike);
        Row("the same statement again and again, its median", repeated);
        Row("one after the other, every single call", calls);
        Console.Write(table);
        ResultPages.Save("latency", table.ToString());

        double Time(string text)
        {
            long start = Stopwatch.GetTimestamp();
            model.Judge(text, buffer);
            return (Stopwatch.GetTimestamp() - start) * tick;
        }

        void Row(string name, double[] times)
        {
            Array.Sort(times);
            double half = At(times, 0.5), most = At(times, 0.99);
            table.Append(CultureInfo.InvariantCulture, $"| {name} | {times.Length:N0} | {half:F1} | {At(times, 0.9):F1} | {most:F1} | {times[^1]:F1} | {most / half:F2} |\n");
        }
    }

    private static double[][] Times(int statements) => [.. Enumerable.Range(0, statements).Select(_ => new double[Rounds])];

    private static double Median(double[] values) => At([.. values.Order()], 0.5);

    // The smallest value that a share of the values does not exceed.
    private static double At(double[] sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
}
