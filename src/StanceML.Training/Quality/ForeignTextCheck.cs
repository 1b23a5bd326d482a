using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using StanceML.Training.Data;

namespace StanceML.Training.Quality;

/// <summary>Finds runs of words that a text shares with foreign texts: eight in a row are no accident.</summary>
/// <remarks>
/// Words are compared in lower case without punctuation. In JSON files every string is a text; in others the
/// words run on over line breaks. Square brackets in them are taken out. Immutable once made and thread-safe.
/// </remarks>
public sealed class ForeignTextCheck
{
    /// <summary>How many words in a row count, by default.</summary>
    public const int DefaultWords = 8;

    private readonly Dictionary<ulong, int> _runs = [];
    private readonly List<string> _files = [];
    private readonly ulong[][] _stock;

    /// <summary>Reads the foreign texts.</summary>
    /// <param name="files">The files, of any text format; gzip and encodings are recognised.</param>
    /// <param name="stockPhrases">Phrases that anybody may use: a run at least half of whose words belong to them does not count.</param>
    /// <param name="words">How many words in a row count.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="DataFormatException">A file is binary.</exception>
    public ForeignTextCheck(IEnumerable<string> files, IEnumerable<string>? stockPhrases = null, int words = DefaultWords)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentOutOfRangeException.ThrowIfLessThan(words, 1);
        Words = words;
        _stock = [.. (stockPhrases ?? []).Select(Hashes).Where(p => p.Length > 0)];
        foreach (string file in files)
        {
            _files.Add(file);
            Read(file);
        }
    }

    /// <summary>How many words in a row count.</summary>
    public int Words { get; }

    /// <summary>Finds the first run that a text shares with a foreign one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="run">The words in lower case; empty if there is none.</param>
    /// <param name="file">The file that has them as well; empty if there is none.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryFind(string text, out string run, out string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        (run, file) = ("", "");
        ulong[] all = Hashes(text);
        bool[]? stock = null;
        for (int i = 0; i + Words <= all.Length; i++)
        {
            if (!_runs.TryGetValue(WordHashes.Run(all.AsSpan(i, Words)), out int number))
                continue;
            stock ??= StockWords(all);
            if (2 * stock.AsSpan(i, Words).Count(true) >= Words)
                continue;
            string shared = string.Join(' ', TextKey.Normalise(text).Split(' ').Skip(i).Take(Words));
            (run, file) = (shared, _files[number]);
            return true;
        }

        return false;
    }

    // The words that belong to a stock phrase.
    private bool[] StockWords(ReadOnlySpan<ulong> words)
    {
        bool[] stock = new bool[words.Length];
        foreach (ulong[] phrase in _stock)
        {
            for (int i = 0; i + phrase.Length <= words.Length; i++)
            {
                if (words.Slice(i, phrase.Length).SequenceEqual(phrase))
                    stock.AsSpan(i, phrase.Length).Fill(true);
            }
        }

        return stock;
    }

    private static ulong[] Hashes(string text)
    {
        var hashes = new List<ulong>();
        WordHashes.Words(TextKey.Normalise(text), hashes);
        return [.. hashes];
    }

    private void Read(string path)
    {
        using Stream stream = TextSource.Open(path, null, out _, guess: true);
        string name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        var words = new List<ulong>();
        if (Path.GetExtension(name).ToLowerInvariant() is ".json" or ".jsonl" or ".ndjson")
        {
            using var records = new JsonRecordReader(stream, path, new StatementReaderOptions());
            while (records.Read())
            {
                using JsonDocument json = records.Parse();
                Strings(json.RootElement, words);
            }

            return;
        }

        var window = new List<ulong>();
        using var lines = new StreamReader(stream, Encoding.UTF8);
        while (lines.ReadLine() is { } line)
        {
            WordHashes.Words(Normalise(line), words);
            window.AddRange(words);
            Add(window);
            window.RemoveRange(0, Math.Max(0, window.Count - Words + 1));
        }
    }

    private void Strings(JsonElement json, List<ulong> words)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                WordHashes.Words(Normalise(json.GetString()!), words);
                Add(words);
                break;
            case JsonValueKind.Array:
                foreach (JsonElement element in json.EnumerateArray())
                    Strings(element, words);
                break;
            case JsonValueKind.Object:
                foreach (JsonProperty member in json.EnumerateObject())
                    Strings(member.Value, words);
                break;
        }
    }

    // Brackets may cut words, as in "[the United State]s".
    private static string Normalise(string text) =>
        TextKey.Normalise(text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal));

    private void Add(List<ulong> words)
    {
        ReadOnlySpan<ulong> all = CollectionsMarshal.AsSpan(words);
        for (int i = 0; i + Words <= all.Length; i++)
            _runs.TryAdd(WordHashes.Run(all.Slice(i, Words)), _files.Count - 1);
    }
}
