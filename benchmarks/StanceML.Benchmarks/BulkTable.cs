using System.Globalization;
using System.IO.Compression;
using System.Text;
using StanceML.Training.Bulk;

namespace StanceML.Benchmarks;

/// <summary>A million records from file to file, as <c>stanceml score</c> does it: on one thread and two, with and without evidence, compressed.</summary>
internal static class BulkTable
{
    private const int Repeats = 2, Chunk = 50_000;

    private static readonly (string Input, string Output, int Threads, bool WithEvidence)[] Jobs =
    [
        ("in.jsonl", "out.jsonl", 1, false),
        ("in.jsonl", "out.jsonl", 2, false),
        ("in.jsonl", "out.jsonl", 1, true),
        ("in.jsonl", "out.jsonl", 2, true),
        ("in.jsonl.gz", "out.jsonl.gz", 1, true),
        ("in.jsonl.gz", "out.jsonl.gz", 2, true),
    ];

    /// <summary>Measures, prints and writes the table.</summary>
    /// <param name="records">How many records.</param>
    public static void Run(int records = 1_000_000)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("stanceml-bulk");
        try
        {
            long bytes = WriteInputs(folder.FullName, records);
            string table = Table(folder.FullName, records, bytes);
            Console.Write(table);
            ResultPages.Save("bulk", table);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Table(string folder, int records, long bytes)
    {
        var least = new BulkRun[Jobs.Length];
        // Round by round, so that what else the machine does meets all jobs alike.
        for (int round = 0; round < Repeats; round++)
        {
            for (int job = 0; job < Jobs.Length; job++)
            {
                (string input, string output, int threads, bool withEvidence) = Jobs[job];
                BulkRun run = BulkRun.InProcess(Path.Combine(folder, input), Path.Combine(folder, output), new BulkOptions { Threads = threads, WithEvidence = withEvidence });
                if (round == 0 || run.Seconds < least[job].Seconds)
                    least[job] = run with { PeakBytes = Math.Max(run.PeakBytes, least[job].PeakBytes) };
            }
        }

        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"{records:N0} records of {(double)bytes / records:N0} bytes, the faster of {Repeats} runs each, start of the process left out.\n\n");
        table.Append("| files | evidence | threads | statements/s | MB/s read | times one thread | processor, s | peak memory, MB |\n|---|---|---:|---:|---:|---:|---:|---:|\n");
        for (int job = 0; job < Jobs.Length; job++)
        {
            (string input, _, int threads, bool withEvidence) = Jobs[job];
            int one = Array.FindIndex(Jobs, other => other.Input == input && other.WithEvidence == withEvidence && other.Threads == 1);
            BulkRun run = least[job];
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {Path.GetExtension(input)} | {(withEvidence ? "yes" : "no")} | {threads} | {records / run.Seconds:N0} | {bytes / run.Seconds / 1e6:N1} | {least[one].Seconds / run.Seconds:F2} | {run.ProcessorSeconds:N1} | {run.PeakBytes / 1e6:N0} |\n");
        }

        return table.ToString();
    }

    private static long WriteInputs(string folder, int records)
    {
        using FileStream plain = File.Create(Path.Combine(folder, "in.jsonl"));
        using var zipped = new GZipStream(File.Create(Path.Combine(folder, "in.jsonl.gz")), CompressionLevel.Fastest);
        for (int done = 0; done < records; done += Chunk)
        {
            byte[] lines = BenchmarkData.JsonLines(Math.Min(Chunk, records - done), done);
            plain.Write(lines);
            zipped.Write(lines);
        }

        return plain.Length;
    }
}
