namespace StanceML.Training.Data;

/// <summary>A file being written whose failures name the file that the caller asked for, and are all of one type. Not thread-safe.</summary>
/// <remarks>
/// The runtime reports a file beyond the system's limit as an argument out of range, and a full disk by the temporary name.
/// What was written goes to the disk while more is being made, so that the flush at the end of a large file has little left to wait for.
/// </remarks>
internal sealed class OutputStream(string path, FileMode mode, FileShare share, string asked, long flushEvery = OutputStream.FlushBytes)
    : FileStream(path, mode, FileAccess.Write, share, 64 * 1024)
{
    private const long FlushBytes = 32 << 20;

    private Task _flushing = Task.CompletedTask;
    private long _written;

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
        if (_written < flushEvery || !_flushing.IsCompletedSuccessfully)
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
        return new IOException($"{asked}: could not be written, {reason}. Make room or name another place; nothing was changed.", failure.HResult);
    }
}
