using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;

namespace StanceML.Benchmarks;

/// <summary>Writes each table into benchmarks/results/CPU/, with what it was measured on.</summary>
internal sealed class ResultsExporter : IExporter
{
    public string Name => "results";

    public void ExportToLog(Summary summary, ILogger logger) => MarkdownExporter.GitHub.ExportToLog(summary, logger);

    public IEnumerable<string> ExportToFiles(Summary summary, ILogger consoleLogger)
    {
        if (summary.Reports.All(report => report.ResultStatistics is null))
            return [];
        var log = new AccumulationLogger();
        ExportToLog(summary, log);
        ResultPages.Save(summary.BenchmarksCases[0].Descriptor.Type.Name.Replace("Benchmark", "", StringComparison.Ordinal).ToLowerInvariant(), log.GetLog());
        return [];
    }
}
