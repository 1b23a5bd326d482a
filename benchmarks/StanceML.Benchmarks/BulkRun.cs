using System.Diagnostics;
using System.Globalization;
using StanceML.Training.Bulk;
using StanceML.Training.Data;

namespace StanceML.Benchmarks;

/// <summary>One bulk job from file to file in a process of its own, so that its memory is its own.</summary>
/// <param name="Seconds">From opening the input to the output in its place, start of the process left out.</param>
/// <param name="ProcessorSeconds">What all threads of the process took together.</param>
/// <param name="PeakBytes">The largest working set of the process.</param>
internal readonly record struct BulkRun(double Seconds, double ProcessorSeconds, long PeakBytes)
{
    private const string Verb = "bulk-run";

    /// <summary>Starts this program again for one job.</summary>
    public static BulkRun InProcess(string input, string output, BulkOptions options)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        // As the console is built.
        start.Environment["DOTNET_TieredPGO"] = "0";
        // Started as "dotnet StanceML.Benchmarks.dll" or as the program itself.
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(BulkRun).Assembly.Location);
        foreach (string argument in new[] { Verb, input, output, options.Threads.ToString(CultureInfo.InvariantCulture), options.WithEvidence.ToString() })
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        string[] numbers = process.StandardOutput.ReadToEnd().Split(' ');
        process.WaitForExit();
        return process.ExitCode == 0
            ? new BulkRun(Number(numbers[0]), Number(numbers[1]), (long)Number(numbers[2]))
            : throw new InvalidOperationException($"The bulk job on {input} ended with {process.ExitCode}.");
    }

    /// <summary>What the started program does.</summary>
    public static void Do(string input, string output, int threads, bool withEvidence)
    {
        StanceModel model = StanceModel.Default;
        var options = new BulkOptions { Threads = threads, WithEvidence = withEvidence, Compress = output.EndsWith(".gz", StringComparison.Ordinal) };
        var clock = Stopwatch.StartNew();
        using (var file = new AtomicFile(output))
        {
            BulkScoring.Score(model, File.OpenRead(input), input, file.Stream, options);
            file.Commit();
        }

        double seconds = clock.Elapsed.TotalSeconds;
        using var self = Process.GetCurrentProcess();
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{seconds} {self.TotalProcessorTime.TotalSeconds} {self.PeakWorkingSet64}"));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
