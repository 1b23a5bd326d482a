using System.Globalization;
using System.Text;

namespace StanceML.Training.Data;

/// <summary>Reads articles: a text file whole, the records of a JSONL, CSV or TSV file, or the files of a folder, one after the other.</summary>
/// <remarks>Holds one article at a time. A date at the beginning of a file's name, as in "2016-11-15 talks.txt", is the article's day. Not thread-safe.</remarks>
public static class ArticleReader
{
    private static readonly string[] RecordEndings = [".jsonl", ".ndjson", ".json", ".csv", ".tsv"];
    private static readonly string[] TextEndings = [".txt", ".text"];

    /// <summary>Whether a file holds one record an article, by its ending; else it is one article.</summary>
    /// <param name="path">The file's name; .gz behind the ending is looked through.</param>
    public static bool HoldsRecords(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return RecordEndings.Contains(EndingOf(path));
    }

    /// <summary>The articles of one file.</summary>
    /// <param name="stream">The file's bytes; closed at its end.</param>
    /// <param name="name">Its name, whose ending tells what it holds.</param>
    /// <param name="textColumn">Name of the column that holds the text of CSV and TSV.</param>
    /// <param name="encoding">The encoding by its name; null for UTF-8, or UTF-16 with a byte order mark.</param>
    /// <exception cref="ArgumentException">No encoding has that name.</exception>
    /// <exception cref="DataFormatException">A text file is not UTF-8, or a table lacks the column.</exception>
    public static IEnumerable<TextRecord> Read(Stream stream, string name, string textColumn = "text", string? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return HoldsRecords(name) ? TextRecordReader.Read(stream, name, textColumn, encoding) : [ReadText(stream, name, encoding)];
    }

    /// <summary>The files of a folder that hold articles, in the order of their names; folders inside it too.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="DataFormatException">It holds no such file.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IReadOnlyList<string> FilesOf(string folder)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => RecordEndings.Contains(EndingOf(file)) || TextEndings.Contains(EndingOf(file)))
            .Order(StringComparer.Ordinal)];
        return files.Length > 0
            ? files
            : throw new DataFormatException(new RowProblem(RowProblemKind.Member, folder, 0, "the folder holds no article", "files ending in " + string.Join(", ", [.. TextEndings, .. RecordEndings])));
    }

    private static TextRecord ReadText(Stream stream, string name, string? encoding)
    {
        using var reader = new StreamReader(TextSource.OpenByMark(stream, name, encoding), new UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            string file = Path.GetFileName(name);
            bool dated = DateOnly.TryParseExact(file.AsSpan(0, Math.Min(10, file.Length)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date);
            return new TextRecord(0, name, reader.ReadToEnd(), dated ? date : null);
        }
        catch (DecoderFallbackException broken)
        {
            throw new DataFormatException(
                new RowProblem(RowProblemKind.Encoding, name, 0, "bytes that are not UTF-8", "UTF-8, or UTF-16 with a byte order mark", "name another with --encoding, such as windows-1252, or convert it, for instance with iconv"), broken);
        }
    }

    private static string EndingOf(string path) =>
        Path.GetExtension(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path).ToLowerInvariant();
}
