using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace StanceML.Benchmarks;

/// <summary>Writes each table into benchmarks/results/CPU/, with what it was measured on; a table of a part of its benchmarks does not replace the whole one.</summary>
internal sealed class ResultsExporter : IExporter
{
    public string Name => "results";

    public void ExportToLog(Summary summary, ILogger logger) => MarkdownExporter.GitHub.ExportToLog(summary, logger);

    public IEnumerable<string> ExportToFiles(Summary summary, ILogger consoleLogger)
    {
        if (summary.BenchmarksCases.IsEmpty)
            return [];
        Type type = summary.BenchmarksCases[0].Descriptor.Type;
        string name = type.Name.Replace("Benchmark", "", StringComparison.Ordinal).ToLowerInvariant();
        int all = BenchmarkConverter.TypeToBenchmarks(type).BenchmarksCases.Length, measured = summary.Reports.Count(report => report.ResultStatistics is not null);
        if (measured < all)
        {
            consoleLogger.WriteLineHint($"{name}: {measured} of {all} benchmarks were measured; the table in benchmarks/results stays as it is.");
            return [];
        }

        var log = new AccumulationLogger();
        ExportToLog(summary, log);
        ResultPages.Save(name, log.GetLog());
        return [];
    }
}
