using System.Text;

namespace StanceML.Training.Data;

/// <summary>Opens text as a stream of UTF-8 bytes, by one rule for all readers.</summary>
/// <remarks>
/// Gzip is known by its first bytes, whatever the name. UTF-8 is read with or without a byte order mark, UTF-16 (and UTF-32)
/// with one, anything else where the caller names it or asks for a guess.
/// </remarks>
internal static class TextSource
{
    // What a stream that cannot be rewound is judged by.
    private const int SampleBytes = 1024 * 1024;

    /// <summary>Opens a file; one that is not UTF-8 as a whole is refused. A pipe is read once, see the other overload.</summary>
    /// <param name="path">The file.</param>
    /// <param name="encodingName">The encoding, if the caller knows it.</param>
    /// <param name="warning">What was found, when that is worth telling.</param>
    /// <param name="guess">Whether another encoding is told from the bytes instead of refused: for files of others, read to be taken over or compared.</param>
    /// <exception cref="DataFormatException">It is binary, or not UTF-8.</exception>
    public static Stream Open(string path, string? encodingName, out string? warning, bool guess = false)
    {
        FileStream file = File.OpenRead(path);
        if (!file.CanSeek)
            return Open(file, path, encodingName, out warning, guess);
        warning = null;
        Encoding? encoding = Named(encodingName);
        if (encoding is null)
        {
            var detector = new EncodingDetector();
            using (Stream pass = Decompress(file))
            {
                byte[] chunk = new byte[128 * 1024];
                for (int read = Read(pass, chunk); read > 0; read = Read(pass, chunk))
                    detector.Add(chunk.AsSpan(0, read));
            }

            encoding = Judge(detector, path, guess, out warning);
            file = File.OpenRead(path);
        }

        return Transcode(Decompress(file), encoding);
    }

    /// <summary>Opens a stream, which is judged by its first megabyte.</summary>
    /// <exception cref="DataFormatException">It is binary, or not UTF-8.</exception>
    public static Stream Open(Stream stream, string name, string? encodingName, out string? warning, bool guess = false)
    {
        warning = null;
        stream = Decompress(stream);
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
            encoding = Judge(detector, name, guess, out warning);
            stream = new PrefixedStream(sample.AsMemory(0, length), stream);
        }

        return Transcode(stream, encoding);
    }

    /// <summary>Opens a stream by its first bytes alone, for readers that tell of broken bytes record by record.</summary>
    /// <remarks>Broken gzip data is a <see cref="DataFormatException"/> when it is met.</remarks>
    public static Stream OpenByMark(Stream stream, string name, string? encodingName)
    {
        stream = Decompress(stream, name);
        if (Named(encodingName) is { } named)
            return Transcode(stream, named);
        var detector = new EncodingDetector();
        detector.Add(Peek(ref stream, 4));
        return Transcode(stream, detector.Mark ?? Encoding.UTF8);
    }

    private static Encoding Judge(EncodingDetector detector, string name, bool guess, out string? warning)
    {
        Encoding encoding = detector.Finish();
        if (detector.IsBinary)
            new RowScope(name, 0).Refuse(RowProblemKind.Encoding, "the file is binary, it is full of NUL bytes", "text in UTF-8");
        if (encoding is not UTF8Encoding && detector.Mark is null && !guess)
        {
            new RowScope(name, 0).Refuse(RowProblemKind.Encoding, $"the text is not UTF-8, its bytes look like {encoding.WebName}", "UTF-8, or UTF-16 with a byte order mark",
                $"name it where a verb has --encoding {encoding.WebName}, or convert it with iconv -f {encoding.WebName} -t utf-8");
        }

        warning = encoding is UTF8Encoding ? null : $"{name}: not UTF-8, read as {encoding.WebName}.{(detector.Mark is null ? " Name another with --encoding if letters look wrong." : "")}";
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

    private static Stream Decompress(Stream stream, string? name = null) =>
        Peek(ref stream, 2) is [0x1F, 0x8B] ? new CheckedGzipStream(stream, name) : stream;

    // The first bytes, which stay in the stream.
    private static byte[] Peek(ref Stream stream, int count)
    {
        byte[] start = new byte[count];
        int read = stream.ReadAtLeast(start, count, throwOnEndOfStream: false);
        if (stream.CanSeek)
            stream.Seek(-read, SeekOrigin.Current);
        else
            stream = new PrefixedStream(start.AsMemory(0, read), stream);
        return start[..read];
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
