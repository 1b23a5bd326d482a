using System.Text;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;

namespace StanceML.Benchmarks;

/// <summary>Writes each table into benchmarks/results/CPU/, with what it was measured on.</summary>
internal sealed class ResultsExporter : IExporter
{
    public string Name => "results";

    /// <summary>The folder of a machine's results: its processor's name in small letters and hyphens.</summary>
    public static string Folder(string processor)
    {
        IEnumerable<char> letters = processor.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-');
        string name = string.Join('-', new string([.. letters]).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return Path.Combine(BenchmarkData.Root, "benchmarks", "results", name);
    }

    public void ExportToLog(Summary summary, ILogger logger) => MarkdownExporter.GitHub.ExportToLog(summary, logger);

    public IEnumerable<string> ExportToFiles(Summary summary, ILogger consoleLogger)
    {
        if (summary.Reports.All(report => report.ResultStatistics is null))
            return [];
        string folder = Folder(summary.HostEnvironmentInfo.Cpu.Value?.ProcessorName ?? "unknown processor");
        Directory.CreateDirectory(folder);
        string type = summary.BenchmarksCases[0].Descriptor.Type.Name.Replace("Benchmark", "", StringComparison.Ordinal);
        var log = new AccumulationLogger();
        ExportToLog(summary, log);
        string path = Path.Combine(folder, type.ToLowerInvariant() + ".md");
        var page = new StringBuilder().Append("StanceML model ").Append(StanceModel.Default.Info.Id).Append(", ").Append(StanceModel.Default.Info.Bytes).Append(" bytes\n");
        page.Append(log.GetLog().ReplaceLineEndings("\n").Trim()).Append('\n');
        File.WriteAllText(path, page.ToString());
        return [path];
    }
}
