namespace StanceML.Training.Data;

/// <summary>Writes a file so that its path always holds either the old content or the whole new one.</summary>
/// <remarks>
/// The bytes go to a temporary file in the same folder, named after the target and the process;
/// <see cref="Commit"/> flushes it to the disk and renames it. Disposed without that, the temporary file
/// is deleted; one that a killed process left behind is deleted by the next that writes the same target.
/// The permissions of a file that is replaced stay; behind a symbolic link its target is replaced. Pipes and devices
/// are written directly. Not thread-safe.
/// </remarks>
public sealed class AtomicFile : IDisposable
{
    private readonly string _path;
    private readonly string? _temporary;
    private bool _done;

    /// <summary>Says early that a file could not be written in the end, before long work is done for it.</summary>
    /// <param name="path">The file to write.</param>
    /// <exception cref="IOException">It is a folder, or its folder does not exist.</exception>
    public static void RequirePlace(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string real = RealPath.Of(path);
        if (Directory.Exists(real))
            throw new IOException($"{path}: found a folder. Expected the name of a file to write.");
        string? folder = System.IO.Path.GetDirectoryName(real);
        if (!Directory.Exists(folder))
            throw new IOException($"{path}: found no folder '{folder}'. Expected the folder of the file to write; make it first.");
    }

    /// <summary>Says early that a file would be written over one that is read, whichever way their paths lead there.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="inputs">Files that are read, and folders whose labelled files are.</param>
    /// <exception cref="ArgumentException">It is one of them, or would become one: nothing would be left of what is read.</exception>
    public static void RequireOtherThan(string path, IEnumerable<string> inputs)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(inputs);
        string real = RealPath.Of(path);
        if (RealPath.IsDevice(real))
            return;
        foreach (string input in inputs)
        {
            string read = RealPath.Of(input);
            if (RealPath.Same(real, read))
                throw new ArgumentException(path == input ? $"{path}: found one file that is to be read and written. Expected two; name another to write." : $"{path}: found the same file as {input}, which is read. Expected another file to write.");
            if (Directory.Exists(read) && LabelledFiles.IsData(real) && RealPath.Same(System.IO.Path.GetDirectoryName(real)!, System.IO.Path.TrimEndingDirectorySeparator(read)))
                throw new ArgumentException($"{path}: found a place in the folder {input}, whose files are read. Expected a file elsewhere to write.");
        }
    }

    /// <summary>Opens the temporary file.</summary>
    /// <param name="path">The file to write in the end. It need not exist; its folder must.</param>
    /// <exception cref="IOException">The folder does not exist or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public AtomicFile(string path)
    {
        RequirePlace(path);
        _path = RealPath.Of(path);
        if (OutputStream.OpenDirectly(_path, path) is { } direct)
        {
            Stream = direct;
            return;
        }

        try
        {
            _temporary = TemporaryName.Of(_path);
            TemporaryName.DeleteLeftBehind(_path);
            Stream = new OutputStream(_temporary, path, Mode());
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new UnauthorizedAccessException($"{path}: found a folder that may not be written. Expected a place for the file; name another.", denied);
        }
        catch (IOException failure)
        {
            // The reason alone: the rest of the message names the temporary file, which nobody asked for.
            string reason = failure is FileNotFoundException or DirectoryNotFoundException ? "it takes no new files" : failure.Message.Split(" : '")[0];
            throw new IOException($"{path}: found a folder that cannot be written, {reason}. Expected a place for the file; name another.", failure);
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

    // What somebody shut off from others stays shut off.
    private UnixFileMode? Mode() => !OperatingSystem.IsWindows() && File.Exists(_path) ? File.GetUnixFileMode(_path) : null;
}
