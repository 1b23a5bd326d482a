namespace StanceML.Training.Data;

/// <summary>A file being written whose failures name the file that the caller asked for, and are all of one type. Not thread-safe.</summary>
/// <remarks>The runtime reports a file beyond the system's limit as an argument out of range, and a full disk by the temporary name.</remarks>
internal sealed class OutputStream(string path, FileMode mode, FileShare share, string asked) : FileStream(path, mode, FileAccess.Write, share, 64 * 1024)
{
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
    }

    public override void Flush(bool flushToDisk)
    {
        try
        {
            base.Flush(flushToDisk);
        }
        catch (Exception failure) when (IsWriting(failure))
        {
            throw Named(failure);
        }
    }

    private static bool IsWriting(Exception failure) => failure is IOException or ArgumentOutOfRangeException;

    private IOException Named(Exception failure)
    {
        string reason = failure is ArgumentOutOfRangeException ? "the file is larger than the system allows" : failure.Message.Split(" : '")[0];
        return new IOException($"{asked}: could not be written, {reason}. Make room or name another place; nothing was changed.", failure.HResult);
    }
}
