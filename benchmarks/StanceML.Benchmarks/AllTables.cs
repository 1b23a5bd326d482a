using System.Diagnostics;
using BenchmarkDotNet.Running;

namespace StanceML.Benchmarks;

/// <summary>All tables, one after the other, each saved as soon as it is measured, and the pages that show them.</summary>
internal static class AllTables
{
    /// <summary>Measures everything but the largest training.</summary>
    /// <returns>0, or 1 if a judgement breaks the guard's bounds.</returns>
    public static int Run()
    {
        var clock = Stopwatch.StartNew();
        // Memory is the process's own from its start on: the costs of training come first.
        CostTable.Run();
        Say("training-cost");
        LatencyTable.Run();
        Say("latency");
        bool isKept = Profile.Run(withRivals: true, writesResults: true);
        Say("profile");
        BulkTable.Run();
        Say("bulk");
        ColdStart();
        Say("cold start");
        BenchmarkDotNet([]);
        Say("BenchmarkDotNet");
        ResultPages.Write();
        return isKept ? 0 : 1;

        void Say(string table) => Console.WriteLine($"== {table}: {clock.Elapsed:mm\\:ss} since the start");
    }

    /// <summary>Runs BenchmarkDotNet with its own command line; all benchmarks unless it filters.</summary>
    public static void BenchmarkDotNet(string[] args)
    {
        bool hasJob = args.Any(arg => arg is "-j" or "--job");
        bool isFiltered = args.Any(arg => arg is "-f" or "--filter");
        BenchmarkSwitcher.FromAssembly(typeof(AllTables).Assembly)
            .Run(isFiltered ? args : ["--filter", "*", .. args], BenchmarkSettings.Create(hasJob, writesResults: !hasJob));
    }

    private static void ColdStart()
    {
        string script = Path.Combine(BenchmarkData.Root, "benchmarks", "cold-start.sh");
        if (OperatingSystem.IsWindows())
        {
            Console.WriteLine($"{script} needs a Unix shell; its table stays as it is.");
            return;
        }

        using Process process = Process.Start("bash", script);
        process.WaitForExit();
        if (process.ExitCode != 0)
            Console.WriteLine($"{script} ended with {process.ExitCode}; its table stays as it is.");
    }
}
