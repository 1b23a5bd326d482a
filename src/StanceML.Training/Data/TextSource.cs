using System.Text;

namespace StanceML.Training.Data;

/// <summary>Opens a file of text as a stream of UTF-8 bytes, whatever it is compressed with or encoded in.</summary>
internal static class TextSource
{
    // What a stream that cannot be rewound is judged by.
    private const int SampleBytes = 1024 * 1024;

    /// <summary>Opens a file, whose encoding is told from all its bytes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="encodingName">The encoding, if the caller knows it.</param>
    /// <param name="warning">What was assumed, when that is worth telling.</param>
    public static Stream Open(string path, string? encodingName, out string? warning)
    {
        warning = null;
        Encoding? encoding = Named(encodingName);
        if (encoding is null)
        {
            var detector = new EncodingDetector();
            using (Stream pass = Decompress(File.OpenRead(path), path))
            {
                byte[] chunk = new byte[128 * 1024];
                for (int read = Read(pass, chunk); read > 0; read = Read(pass, chunk))
                    detector.Add(chunk.AsSpan(0, read));
            }

            encoding = Judge(detector, path, out warning);
        }

        return Transcode(Decompress(File.OpenRead(path), path), encoding);
    }

    /// <summary>Opens a stream, whose encoding is told from its first megabyte.</summary>
    public static Stream Open(Stream stream, string name, string? encodingName, out string? warning)
    {
        warning = null;
        stream = Decompress(stream, name);
        Encoding? encoding = Named(encodingName);
        if (encoding is null)
        {
            byte[] sample = new byte[4096];
            int length = 0;
            for (int read = -1; read != 0 && length < SampleBytes; length += read)
            {
                if (length == sample.Length)
                    Array.Resize(ref sample, sample.Length * 4);
                read = Read(stream, sample.AsSpan(length));
            }

            var detector = new EncodingDetector();
            detector.Add(sample.AsSpan(0, length));
            encoding = Judge(detector, name, out warning);
            stream = new PrefixedStream(sample.AsMemory(0, length), stream);
        }

        return Transcode(stream, encoding);
    }

    private static Encoding Judge(EncodingDetector detector, string name, out string? warning)
    {
        warning = null;
        Encoding encoding = detector.Finish();
        if (detector.IsBinary)
            new RowScope(name, 0).Refuse(RowProblemKind.Encoding, "the file is binary, it is full of NUL bytes", "text in UTF-8");
        if (encoding is not UTF8Encoding)
            warning = $"{name}: not UTF-8, read as {encoding.WebName}. Name another with --encoding if letters look wrong.";
        return encoding;
    }

    private static Encoding? Named(string? name)
    {
        if (name is null)
            return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException e)
        {
            throw new ArgumentException($"Encoding '{name}' is unknown. Expected a name such as utf-8, windows-1252 or gb18030.", nameof(name), e);
        }
    }

    private static Stream Transcode(Stream stream, Encoding encoding) =>
        encoding is UTF8Encoding ? stream : Encoding.CreateTranscodingStream(stream, encoding, new UTF8Encoding(false));

    private static Stream Decompress(Stream stream, string name)
    {
        byte[] start = new byte[2];
        int read = stream.ReadAtLeast(start, 2, throwOnEndOfStream: false);
        if (stream.CanSeek)
            stream.Seek(-read, SeekOrigin.Current);
        else
            stream = new PrefixedStream(start.AsMemory(0, read), stream);
        if (read == 2 && start is [0x1F, 0x8B])
            return new CheckedGzipStream(stream);
        if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) && read > 0)
            new RowScope(name, 0).Refuse(RowProblemKind.Syntax, "the file is not compressed with gzip", "gzip data", "remove .gz from its name");
        return stream;
    }

    private static int Read(Stream stream, Span<byte> buffer)
    {
        try
        {
            return stream.Read(buffer);
        }
        catch (InvalidDataException)
        {
            // The reading itself meets it again and tells the line.
            return 0;
        }
    }
}
