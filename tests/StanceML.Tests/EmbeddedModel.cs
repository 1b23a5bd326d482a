namespace StanceML.Tests;

/// <summary>The bytes of the model that is embedded in the runtime.</summary>
internal static class EmbeddedModel
{
    public static byte[] Bytes { get; } = Read();

    private static byte[] Read()
    {
        using Stream stream = typeof(StanceModel).Assembly.GetManifestResourceStream("news.stance")!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
