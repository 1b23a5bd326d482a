using System.Globalization;

namespace StanceML.Training.Data;

/// <summary>Writes a file so that its path always holds either the old content or the whole new one.</summary>
/// <remarks>
/// The bytes go to a temporary file in the same folder, named after the target and the process;
/// <see cref="Commit"/> flushes it to the disk and renames it. Disposed without that, the temporary file
/// is deleted; one that a killed process left behind is deleted by the next that writes the same target,
/// and told from one in use by its lock. Paths under <c>/dev/</c> are written directly. Not thread-safe.
/// </remarks>
public sealed class AtomicFile : IDisposable
{
    private const string Suffix = ".tmp";

    private readonly string _path;
    private readonly string? _temporary;
    private bool _done;

    /// <summary>Says early that a file could not be written in the end, before long work is done for it.</summary>
    /// <param name="path">The file to write.</param>
    /// <exception cref="IOException">It is a folder, or its folder does not exist.</exception>
    public static void RequirePlace(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string full = System.IO.Path.GetFullPath(path);
        if (Directory.Exists(full))
            throw new IOException($"{path}: found a folder. Expected the name of a file to write.");
        string? folder = System.IO.Path.GetDirectoryName(full);
        if (!Directory.Exists(folder))
            throw new IOException($"{path}: found no folder '{folder}'. Expected the folder of the file to write; make it first.");
    }

    /// <summary>Opens the temporary file.</summary>
    /// <param name="path">The file to write in the end. It need not exist; its folder must.</param>
    /// <exception cref="IOException">The folder does not exist or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public AtomicFile(string path)
    {
        RequirePlace(path);
        _path = System.IO.Path.GetFullPath(path);
        bool device = _path.StartsWith("/dev/", StringComparison.Ordinal);
        if (!device)
            DeleteLeftBehind();
        _temporary = device ? null : string.Create(CultureInfo.InvariantCulture, $"{_path}.{Environment.ProcessId}{Suffix}");
        try
        {
            Stream = new OutputStream(_temporary ?? _path, device ? FileMode.Open : FileMode.Create, device ? FileShare.ReadWrite : FileShare.None, path);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new UnauthorizedAccessException($"{path}: found a folder that may not be written. Expected a place for the file; name another.", denied);
        }
    }

    /// <summary>Writes a whole text file, UTF-8, so that its path holds the old content or the new one.</summary>
    /// <param name="path">The file to write; its folder must exist.</param>
    /// <param name="text">The content.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteText(string path, string text)
    {
        using var file = new AtomicFile(path);
        file.Stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
        file.Commit();
    }

    /// <summary>Where the new content is written.</summary>
    public FileStream Stream { get; }

    /// <summary>Makes the new content the file's content.</summary>
    /// <exception cref="IOException">The disk is full, or the file cannot be replaced.</exception>
    public void Commit()
    {
        ObjectDisposedException.ThrowIf(_done, this);
        if (_temporary is not null)
        {
            Stream.Flush(flushToDisk: true);
            Stream.Dispose();
            File.Move(_temporary, _path, overwrite: true);
        }
        else
        {
            Stream.Dispose();
        }

        _done = true;
    }

    /// <summary>Deletes what was written, unless it was committed.</summary>
    public void Dispose()
    {
        if (_done)
            return;
        _done = true;
        try
        {
            Stream.Dispose();
        }
        catch (Exception full) when (full is IOException or ArgumentOutOfRangeException)
        {
            // The last buffer did not fit on the disk. What made the caller give up is the error to show.
        }

        if (_temporary is not null)
            File.Delete(_temporary);
    }

    private void DeleteLeftBehind()
    {
        string folder = System.IO.Path.GetDirectoryName(_path)!, name = System.IO.Path.GetFileName(_path);
        foreach (string file in Directory.EnumerateFiles(folder))
        {
            ReadOnlySpan<char> found = System.IO.Path.GetFileName(file.AsSpan());
            if (found.Length <= name.Length + 1 + Suffix.Length || !found.StartsWith(name) || found[name.Length] != '.' || !found.EndsWith(Suffix)
                || found[(name.Length + 1)..^Suffix.Length].ContainsAnyExceptInRange('0', '9'))
                continue;
            try
            {
                // The lock of a process ends with it, however it ended.
                using (new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                    File.Delete(file);
            }
            catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException)
            {
                // Somebody writes it now, or it is not ours: leave it.
            }
        }
    }
}
