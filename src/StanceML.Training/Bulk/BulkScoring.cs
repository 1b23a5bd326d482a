using System.Collections.Concurrent;
using System.Text;
using StanceML.Training.Data;

namespace StanceML.Training.Bulk;

/// <summary>Scores a file of records into JSON Lines: all cores, order kept, memory that does not grow with the file.</summary>
/// <remarks>
/// One thread cuts the input into blocks of lines and writes the output; the others parse, judge and format whole blocks
/// into memory that is used again. A broken record becomes an error object in its place.
/// </remarks>
public static class BulkScoring
{
    /// <summary>Scores records from one stream into another.</summary>
    /// <param name="model">The model.</param>
    /// <param name="input">The file's bytes; read to its end and closed.</param>
    /// <param name="name">The file's name, whose ending tells the format, as in <see cref="TextRecordReader.Read"/>.</param>
    /// <param name="output">Receives one JSON object a line; left open.</param>
    /// <param name="options">Columns, day, threads.</param>
    /// <param name="report">Called after each block, on the calling thread; may be null.</param>
    /// <param name="cancellationToken">Stops between blocks.</param>
    /// <returns>How many records there were.</returns>
    /// <exception cref="ArgumentException">No encoding has the name that the options give.</exception>
    /// <exception cref="DataFormatException">The table lacks the column, or compressed data is broken.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static BulkCount Score(
        StanceModel model, Stream input, string name, Stream output, BulkOptions? options = null,
        Action<BulkCount>? report = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(output);
        options ??= new BulkOptions();
        TextFormat format = TextRecordReader.FormatOf(name, out _);
        var workers = new ConcurrentBag<BulkWorker>();
        BulkWorker Rent() => workers.TryTake(out BulkWorker? worker) ? worker : new BulkWorker(model, options);

        IEnumerable<BulkWorker> results;
        if (format is TextFormat.Csv or TextFormat.Tsv)
        {
            results = OrderedBatches.Run(TextRecordReader.Read(input, name, options.TextColumn, options.Encoding), records => Rent().Score(records), options.Threads, cancellationToken);
        }
        else
        {
            input = TextSource.OpenByMark(input, name, options.Encoding);
            bool json = format == TextFormat.JsonLines;
            IEnumerable<LineBlock> blocks = new LineBlockReader(input, StatementReaderOptions.DefaultMaxLineBytes).Read();
            results = OrderedBatches.RunBlocks(WithFormat(blocks, json), block => Rent().Score(block.Lines, block.IsJson), options.Threads, cancellationToken);
        }

        using Stream closing = input;
        var count = new BulkCount(0, 0);
        foreach (BulkWorker worker in results)
        {
            output.Write(worker.Output);
            count = new BulkCount(count.Records + worker.Records, count.Errors + worker.Errors, count.FirstError ?? worker.FirstError);
            workers.Add(worker);
            report?.Invoke(count);
        }

        return count;
    }

    private static IEnumerable<(LineBlock Lines, bool IsJson)> WithFormat(IEnumerable<LineBlock> blocks, bool json)
    {
        bool? isJson = json ? true : null;
        foreach (LineBlock block in blocks)
        {
            isJson ??= TextRecordReader.BeginsObject(block.Bytes);
            yield return (block, isJson == true);
        }
    }
}
