using System.Text;
using System.Text.Json;

namespace StanceML.Training.Labelling;

/// <summary>Every key press of an annotator, appended and flushed to the disk at once, so that a kill loses none. Not thread-safe.</summary>
/// <remarks>A line that a kill cut short is the last one: it is left out and cut off before the next is written.</remarks>
internal sealed class LabelJournal : IDisposable
{
    private readonly FileStream _file;
    private readonly List<LabelEvent> _events = [];
    private readonly HashSet<(string Id, string Key)> _asked = [];
    private readonly HashSet<string> _saved = new(StringComparer.Ordinal);

    /// <summary>Opens a journal, or starts one.</summary>
    /// <exception cref="FormatException">A line before the last is no event.</exception>
    /// <exception cref="IOException">The file cannot be opened, or somebody else labels into it.</exception>
    public LabelJournal(string path)
    {
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        try
        {
            Replay(path);
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <summary>The events that stand, in order; what was undone is gone.</summary>
    public IReadOnlyList<LabelEvent> Events => _events;

    /// <summary>The contents that the output had, by what <see cref="LabelledOutput.HashOf"/> makes of them; empty in journals of old.</summary>
    public IReadOnlySet<string> Saved => _saved;

    /// <summary>Whether a question was ever answered, also if that was taken back.</summary>
    public bool Knows(string id, string key) => _asked.Contains((id, key));

    /// <summary>Keeps what the output is about to hold.</summary>
    /// <exception cref="IOException">The disk is full.</exception>
    public void AddSaved(string hash)
    {
        if (_saved.Contains(hash))
            return;
        Write(new LabelEvent("", "", null, Saved: hash));
        _saved.Add(hash);
    }

    /// <summary>Keeps an event. When it returns, the event is on the disk.</summary>
    /// <exception cref="IOException">The disk is full.</exception>
    public void Add(LabelEvent added)
    {
        Write(added);
        Take(added);
    }

    /// <summary>Takes back the last event that stands.</summary>
    /// <returns>That event; null when there is none.</returns>
    public LabelEvent? Undo()
    {
        if (_events.Count == 0)
            return null;
        LabelEvent last = _events[^1];
        Write(new LabelEvent(last.Id, last.Key, null, Undo: true));
        _events.RemoveAt(_events.Count - 1);
        return last;
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Write(LabelEvent added)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(added, LabelEventJson.Default.LabelEvent), (byte)'\n'];
        long end = _file.Position;
        try
        {
            _file.Write(line);
            _file.Flush(flushToDisk: true);
        }
        catch
        {
            // Half a line in front of the next one would spoil both.
            _file.SetLength(end);
            _file.Seek(end, SeekOrigin.Begin);
            throw;
        }
    }

    private void Replay(string path)
    {
        byte[] bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);
        int whole = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        int number = 0;
        foreach (string line in Encoding.UTF8.GetString(bytes, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            number++;
            LabelEvent read = Parse(line) ?? throw NoLabel(path, number);
            Take(read);
        }

        if (whole < bytes.Length && bytes[whole] != '{')
            throw NoLabel(path, number + 1);
        _file.SetLength(whole);
        _file.Seek(0, SeekOrigin.End);
    }

    private void Take(LabelEvent read)
    {
        if (read.Saved is not null)
        {
            _saved.Add(read.Saved);
            return;
        }

        _asked.Add((read.Id, read.Key));
        if (!read.Undo)
            _events.Add(read);
        else if (_events.Count > 0)
            _events.RemoveAt(_events.Count - 1);
    }

    private static FormatException NoLabel(string path, int number) =>
        new($"{path}({number}): found a line that is no label. Expected a journal of the verb label; name another --out.");

    private static LabelEvent? Parse(string line)
    {
        try
        {
            LabelEvent? read = JsonSerializer.Deserialize(line, LabelEventJson.Default.LabelEvent);
            return read is { Saved.Length: > 0 } or { Id.Length: > 0, Key.Length: > 0, Label: null or (>= 0 and <= 2) } ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
