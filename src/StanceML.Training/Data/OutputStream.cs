namespace StanceML.Training.Data;

/// <summary>A file being written whose failures name the file that the caller asked for, and are all of one type. Not thread-safe.</summary>
/// <remarks>
/// The runtime reports a file beyond the system's limit as an argument out of range, and a full disk by the temporary name.
/// What was written goes to the disk while more is being made, so that the flush at the end of a large file has little left to wait for.
/// </remarks>
internal sealed class OutputStream : FileStream
{
    private const long FlushBytes = 32 << 20;

    private readonly string _asked;
    private readonly long _flushEvery;
    private Task _flushing = Task.CompletedTask;
    private long _written;

    /// <summary>Makes a file, with the permissions given, and locks it.</summary>
    public OutputStream(string path, string asked, UnixFileMode? mode = null, long flushEvery = FlushBytes)
        : base(path, Fresh(mode))
    {
        (_asked, _flushEvery) = (asked, flushEvery);
        // What a file is made with, the process's mask has been taken off.
        if (mode is { } exact && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(SafeFileHandle, exact);
    }

    private OutputStream(Microsoft.Win32.SafeHandles.SafeFileHandle open, string asked)
        : base(open, FileAccess.Write, 64 * 1024) => (_asked, _flushEvery) = (asked, long.MaxValue);

    /// <summary>Opens what is no file of a disk, a pipe or a device, as it is; null for everything else.</summary>
    /// <remarks>Opening a named pipe waits for its reader.</remarks>
    public static OutputStream? OpenDirectly(string path, string asked)
    {
        if (!File.Exists(path))
            return null;
        Microsoft.Win32.SafeHandles.SafeFileHandle open;
        try
        {
            open = File.OpenHandle(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            // A file that somebody reads or protects is replaced, not written.
            return null;
        }

        var stream = new OutputStream(open, asked);
        if (!stream.CanSeek || RealPath.IsDevice(path))
            return stream;
        stream.Dispose();
        return null;
    }

    private static FileStreamOptions Fresh(UnixFileMode? mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 64 * 1024 };
        if (mode is not null && !OperatingSystem.IsWindows())
            options.UnixCreateMode = mode;
        return options;
    }

    // The other ways to write end here: that is what FileStream does for a type derived from it.
    public override void Write(byte[] buffer, int offset, int count)
    {
        try
        {
            base.Write(buffer, offset, count);
        }
        catch (Exception failure) when (IsWriting(failure))
        {
            throw Named(failure);
        }

        _written += count;
        // One that failed is kept for the flush that the caller waits for.
        if (_written < _flushEvery || !_flushing.IsCompletedSuccessfully)
            return;
        _written = 0;
        Microsoft.Win32.SafeHandles.SafeFileHandle file = SafeFileHandle;
        _flushing = Task.Run(() => RandomAccess.FlushToDisk(file));
    }

    public override void Flush(bool flushToDisk)
    {
        try
        {
            if (flushToDisk)
                _flushing.GetAwaiter().GetResult();
            base.Flush(flushToDisk);
        }
        catch (Exception failure) when (IsWriting(failure))
        {
            throw Named(failure);
        }
    }

    protected override void Dispose(bool disposing)
    {
        // Nobody may hold the file when it is renamed or deleted; whether the flush failed matters to Flush alone.
        Task.WaitAny(_flushing);
        base.Dispose(disposing);
    }

    private static bool IsWriting(Exception failure) => failure is IOException or ArgumentOutOfRangeException;

    private IOException Named(Exception failure)
    {
        string reason = failure is ArgumentOutOfRangeException ? "the file is larger than the system allows" : failure.Message.Split(" : '")[0];
        return new IOException($"{_asked}: could not be written, {reason}. Make room or name another place; nothing was changed.", failure.HResult);
    }
}
