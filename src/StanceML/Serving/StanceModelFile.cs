namespace StanceML;

/// <summary>A model file that may be replaced while the program runs: the newest good model, loaded again when the file changes.</summary>
/// <remarks>
/// Thread-safe. Readers take <see cref="Current"/> once a request and keep it to the request's end; a new model never changes one in use.
/// A file that is broken or half-copied is refused: the last good model stays, and <see cref="LastError"/> says why.
/// Replace the file by writing beside it and renaming, as <c>stanceml train</c> does.
/// </remarks>
public sealed class StanceModelFile : IDisposable
{
    private readonly Lock _loading = new();
    private readonly Timer? _timer;
    private volatile StanceModel _current;
    private volatile Exception? _lastError;
    private (DateTime Written, long Length) _seen;

    /// <summary>Loads the file.</summary>
    /// <param name="path">The model file.</param>
    /// <param name="every">How often to look whether it changed; null to look only when <see cref="Refresh"/> is called.</param>
    /// <exception cref="ModelFormatException">The file is no model of this version, or it is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The interval is not above 0.</exception>
    public StanceModelFile(string path, TimeSpan? every = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (every is { } interval)
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(interval, TimeSpan.Zero, nameof(every));
        Path = System.IO.Path.GetFullPath(path);
        _seen = Look();
        _current = StanceModel.Load(Path);
        if (every is { } period)
            _timer = new Timer(_ => Refresh(), null, period, period);
    }

    /// <summary>Raised after a new model was taken, on the thread that loaded it.</summary>
    public event EventHandler? Changed;

    /// <summary>The file, as a full path.</summary>
    public string Path { get; }

    /// <summary>The newest model that could be loaded.</summary>
    public StanceModel Current => _current;

    /// <summary>Why the file's present content could not be loaded; null when it could.</summary>
    public Exception? LastError => _lastError;

    /// <summary>Looks at the file and loads it if it changed. Never throws for what the file holds.</summary>
    /// <returns>Whether a new model was taken.</returns>
    public bool Refresh()
    {
        lock (_loading)
        {
            try
            {
                (DateTime, long) found = Look();
                if (found == _seen)
                {
                    // What was refused in between has gone again.
                    _lastError = null;
                    return false;
                }

                StanceModel loaded = StanceModel.Load(Path);
                _seen = found;
                _lastError = null;
                if (loaded.Info.Id == _current.Info.Id)
                    return false;
                _current = loaded;
            }
            catch (Exception refused) when (refused is ModelFormatException or IOException or UnauthorizedAccessException)
            {
                _lastError = refused;
                return false;
            }
        }

        Changed?.Invoke(this, EventArgs.Empty);
        return true;
    }

    /// <summary>Stops looking at the file. <see cref="Current"/> stays.</summary>
    public void Dispose() => _timer?.Dispose();

    private (DateTime Written, long Length) Look()
    {
        var file = new FileInfo(Path);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : throw new FileNotFoundException($"{Path}: no such file. Expected a model file.", Path);
    }
}
