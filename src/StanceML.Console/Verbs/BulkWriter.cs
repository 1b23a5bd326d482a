using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using StanceML.Training.Bulk;
using StanceML.Training.Data;

namespace StanceML.Cli.Verbs;

/// <summary>What score and mentions share: records in, lines out in the same order, errors counted.</summary>
internal static class BulkWriter
{
    /// <summary>Runs a bulk verb: to a file whole or not at all, else to standard output.</summary>
    public static int Run(
        Terminal terminal, string input, string textColumn, string? encoding, string? output, string? header,
        Func<TextRecord, IEnumerable<string>> lines, int threads, CancellationToken cancellationToken)
    {
        using Stream stream = terminal.OpenRead(input);
        IEnumerable<TextRecord> records = TextRecordReader.Read(stream, input, textColumn, encoding);
        long count = 0, errors = 0;
        TextRecord? firstBroken = null;
        long? length = stream.CanSeek && stream.Length > 0 ? stream.Length : null;
        using var progress = new ProgressLine(terminal);
        string Batch(TextRecord[] batch)
        {
            var text = new StringBuilder();
            foreach (TextRecord record in batch)
            {
                if (record.ErrorCode is not null)
                {
                    Interlocked.Increment(ref errors);
                    First(ref firstBroken, record);
                }

                foreach (string line in lines(record))
                    text.Append(line).Append('\n');
            }

            Interlocked.Add(ref count, batch.Length);
            return text.ToString();
        }

        IEnumerable<string> results = OrderedBatches.Run(records, Batch, threads, cancellationToken);
        // The reader closes the stream at its end.
        void Report() => progress.Report(length is null ? null : stream.CanSeek ? (double)stream.Position / length : 1, Interlocked.Read(ref count));
        if (output is null)
        {
            Write(terminal.Output, header, results, Report);
        }
        else
        {
            using var file = new AtomicFile(output);
            Stream whole = output.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file.Stream, CompressionLevel.Fastest, leaveOpen: true) : file.Stream;
            using (var writer = new StreamWriter(whole, new UTF8Encoding(false), 1 << 16, leaveOpen: whole == file.Stream))
                Write(writer, header, results, Report);
            file.Commit();
        }

        progress.Dispose();
        return End(terminal, input, new BulkCount(count, errors, firstBroken));
    }

    /// <summary>Says how many records there were and what is wrong with the first that could not be judged.</summary>
    /// <returns>The exit code.</returns>
    public static int End(Terminal terminal, string input, BulkCount count)
    {
        if (count.FirstError is { } first)
            terminal.Messages.WriteLine(string.Create(CultureInfo.InvariantCulture, $"stanceml: {input}({first.Line}): {first.ErrorMessage}"));
        terminal.Messages.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Noun.Counted(count.Records, "record")}, {count.Errors} with errors{(count.Errors > 1 ? "; the first is shown, each stands in its place in the output" : "")}"));
        return count.Errors == 0 ? ExitCode.Done : ExitCode.BadData;
    }

    public static Option<string> TextColumn() => new("--text-column") { Description = "Column that holds the text of CSV and TSV.", DefaultValueFactory = _ => "text" };

    public static OutputOption Out() => new("--out", "File to write, whole or not at all; standard output without it, or for '-'.") { TakesStandardOutput = true };

    // Batches run side by side: the earliest line wins, whichever is done first.
    private static void First(ref TextRecord? first, TextRecord record)
    {
        for (TextRecord? known = Volatile.Read(ref first); known is null || record.Line < known.Line;)
        {
            TextRecord? found = Interlocked.CompareExchange(ref first, record, known);
            if (ReferenceEquals(found, known))
                return;
            known = found;
        }
    }

    private static void Write(TextWriter writer, string? header, IEnumerable<string> results, Action report)
    {
        if (header is not null)
            writer.WriteLine(header);
        foreach (string text in results)
        {
            writer.Write(text);
            report();
        }

        writer.Flush();
    }
}
