using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using StanceML.Training.Data;

namespace StanceML.Training.Labelling;

/// <summary>The file that a session writes its labels to, as an earlier session left it.</summary>
internal static class LabelledOutput
{
    /// <summary>The statements in the file, which must be those of its journal.</summary>
    /// <param name="path">The output.</param>
    /// <param name="journalPath">Its journal; not made here.</param>
    /// <returns>Its statements; none where there is no file.</returns>
    /// <exception cref="ArgumentException">The file is nobody's journal's, or could not be read again.</exception>
    /// <exception cref="DataFormatException">It holds no statements.</exception>
    public static IReadOnlyList<LabelledStatement> Read(string path, string journalPath)
    {
        if (Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".tsv" or ".tab")
            throw new ArgumentException($"{path}: labels are written as JSON Lines. Expected a name such as mine.jsonl.");
        if (!File.Exists(path))
            return [];
        using var reader = new StatementReader(path, new StatementReaderOptions { Strict = false });
        LabelledStatement[] statements = [.. reader];
        // A file of no rows is what a session without a label leaves.
        if (reader.Problems.Count > 0 && reader.Rows > 0)
            throw new DataFormatException(reader.Problems[0]);
        if (statements.Length > 0 && (!File.Exists(journalPath) || new FileInfo(journalPath).Length == 0))
            throw new ArgumentException($"{path}: found {statements.Length} statements that were not labelled here, for there is no {journalPath}. Expected a new file; name another --out, the labels in this one stay as they are.");
        return statements;
    }

    /// <summary>Throws where the file holds what no session wrote.</summary>
    /// <exception cref="ArgumentException">Somebody changed it.</exception>
    public static void RequireUnchanged(string path, IReadOnlyList<LabelledStatement> statements, LabelJournal journal)
    {
        if (statements.Count > 0 && journal.Saved.Count > 0 && !journal.Saved.Contains(HashOf(statements)))
            throw new ArgumentException($"{path}: found other labels than were given here: the file was changed since. Expected it as it was; give the changed file another name, then this one is written anew from {path}.journal.");
    }

    /// <summary>What statements are known by, down to the last character that would be written of them.</summary>
    public static string HashOf(IEnumerable<LabelledStatement> statements)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (LabelledStatement statement in statements)
        {
            hash.AppendData(Bytes(statement));
            hash.AppendData("\n"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>A statement as the JSON that the file has of it.</summary>
    public static JsonElement Json(LabelledStatement statement)
    {
        using JsonDocument document = JsonDocument.Parse(Bytes(statement).ToArray());
        return document.RootElement.Clone();
    }

    private static ReadOnlySpan<byte> Bytes(LabelledStatement statement)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            StatementWriter.Write(writer, statement);
        return buffer.WrittenSpan;
    }
}
