using System.Text;
using System.Text.Json;

namespace StanceML.Training.Labelling;

/// <summary>Every key press of an annotator, appended and flushed to the disk at once, so that a kill loses none. Not thread-safe.</summary>
/// <remarks>A line that a kill cut short is the last one: it is left out and cut off before the next is written.</remarks>
internal sealed class LabelJournal : IDisposable
{
    private readonly FileStream _file;
    private readonly List<LabelEvent> _events = [];

    /// <summary>Opens a journal, or starts one.</summary>
    /// <exception cref="FormatException">A line before the last is no event.</exception>
    /// <exception cref="IOException">The file cannot be opened, or somebody else labels into it.</exception>
    public LabelJournal(string path)
    {
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
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

    /// <summary>Keeps an event. When it returns, the event is on the disk.</summary>
    /// <exception cref="IOException">The disk is full.</exception>
    public void Add(LabelEvent added)
    {
        Write(added);
        _events.Add(added);
    }

    /// <summary>Takes back the last event that stands.</summary>
    /// <returns>That event; null when there is none.</returns>
    public LabelEvent? Undo()
    {
        if (_events.Count == 0)
            return null;
        LabelEvent last = _events[^1];
        Write(last with { Label = null, Undo = true });
        _events.RemoveAt(_events.Count - 1);
        return last;
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Write(LabelEvent added)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(added, LabelEventJson.Default.LabelEvent), (byte)'\n'];
        _file.Write(line);
        _file.Flush(flushToDisk: true);
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
            LabelEvent read = Parse(line) ?? throw new FormatException($"{path}({number}): found a line that is no label. Expected a journal of the verb label; name another --out.");
            if (!read.Undo)
                _events.Add(read);
            else if (_events.Count > 0)
                _events.RemoveAt(_events.Count - 1);
        }

        _file.SetLength(whole);
        _file.Seek(0, SeekOrigin.End);
    }

    private static LabelEvent? Parse(string line)
    {
        try
        {
            LabelEvent? read = JsonSerializer.Deserialize(line, LabelEventJson.Default.LabelEvent);
            return read is { Id.Length: > 0, Key.Length: > 0, Label: null or (>= 0 and <= 2) } ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
