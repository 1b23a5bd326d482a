using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace StanceML.Benchmarks;

/// <summary>How the benchmarks run and what their tables show.</summary>
internal static class BenchmarkSettings
{
    /// <summary>The settings.</summary>
    /// <param name="hasJob">Whether the command line names a job, which then replaces ours.</param>
    /// <param name="writesResults">Whether to write the tables into benchmarks/results.</param>
    public static IConfig Create(bool hasJob, bool writesResults)
    {
        ManualConfig config = ManualConfig.CreateEmpty()
            .AddLogger(ConsoleLogger.Default)
            .AddColumn(TargetMethodColumn.Method, ThroughputColumn.Nanoseconds, ThroughputColumn.PerSecond, ThroughputColumn.Megabytes, StatisticColumn.Mean, StatisticColumn.Error)
            .AddColumnProvider(DefaultColumnProviders.Params, DefaultColumnProviders.Metrics)
            .AddColumn(BaselineRatioColumn.RatioMean)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .WithOptions(ConfigOptions.DisableLogFile)
            .WithSummaryStyle(BenchmarkDotNet.Reports.SummaryStyle.Default.WithZeroMetricValuesInContent());
        // In this process: no project to build for each run, and all of a table under the same conditions.
        if (!hasJob)
            config.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(4).WithIterationCount(10).WithIterationTime(TimeInterval.FromMilliseconds(250)));
        if (writesResults)
            config.AddExporter(new ResultsExporter());
        return config;
    }
}
