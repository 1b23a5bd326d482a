using System.Text;
using Microsoft.Win32.SafeHandles;

namespace StanceML.Cli;

/// <summary>Standard input and output as a tool in a pipeline needs them.</summary>
internal static class StandardStreams
{
    // errno of a write to a pipe that nobody reads any more, on Linux and macOS.
    private const int BrokenPipe = 32;

    /// <summary>Standard output as bytes. A write to a pipe that was closed fails, as behind <c>| head</c>, also through <see cref="Console.Out"/>.</summary>
    /// <remarks>System.Console drops such writes, so a bulk verb would go on for nothing.</remarks>
    public static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return Console.OpenStandardOutput();
        var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        // A file keeps the console's own stream, which shares its position with the processes before and after.
        if (stream.CanSeek)
            return Console.OpenStandardOutput();
        Console.SetOut(new StreamWriter(stream, new UTF8Encoding(false), 1 << 16));
        return stream;
    }

    /// <summary>Whether a failure only says that nobody reads the output any more.</summary>
    public static bool IsClosedPipe(Exception failure) => failure is IOException { HResult: BrokenPipe };

    /// <summary>Standard input whose reading ends with the token: a waiting read would sleep through Ctrl-C.</summary>
    public static Stream OpenInput(CancellationToken cancellationToken) => new CancellableStream(Console.OpenStandardInput(), cancellationToken);

    private sealed class CancellableStream(Stream inner, CancellationToken cancellationToken) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) =>
            Task.Run(() => inner.Read(buffer, offset, count), cancellationToken).WaitAsync(cancellationToken).GetAwaiter().GetResult();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
