using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using StanceML.Tables;

namespace StanceML.Scoring;

/// <summary>The model file: data only. Writer and reader stand side by side.</summary>
/// <remarks>
/// Layout, little-endian: magic "STNCEML1" (8 bytes), format version (4), manifest length (4), payload length (8),
/// SHA-256 of payload and manifest (32); then the payload and the manifest (UTF-8 JSON). The payload: feature schema (8), families (4),
/// abstention threshold (4), six biases, two calibrations, and two tables of count, ready-made <see cref="HashIndex"/> and rows,
/// so that it is used where it lies; in version 5 then a <see cref="TreeSection"/>. Version history: 1, whole feature hashes,
/// tables built when read; 2, tables ready-made; 3, the same with trees; 4 and 5, the same without and with trees, two weights a
/// head instead of three.
/// </remarks>
internal static unsafe class ModelPackage
{
    public const int Version = 4;

    /// <summary>The version of a model with trees.</summary>
    public const int TreeVersion = 5;

    /// <summary>No real model is larger: a length above this is a broken file.</summary>
    public const long MaxBytes = 256L << 20;

    private const int HeaderBytes = 56, SmallNumbers = 14;

    private static ReadOnlySpan<byte> Magic => "STNCEML1"u8;

    /// <summary>The bytes of a model file.</summary>
    /// <param name="manifest">What the model says of itself.</param>
    /// <param name="sharedFeatures">Features of the statement, each once.</param>
    /// <param name="sharedWeights">Six weights for each: those of the stances, then those of the tones.</param>
    /// <param name="targetFeatures">Features of the target, each once.</param>
    /// <param name="targetWeights">Three weights for each.</param>
    /// <param name="small">Six biases, then two calibrations of four numbers.</param>
    /// <param name="forest">Trees whose scores come on top; null for none.</param>
    /// <exception cref="InvalidOperationException">Two features have hashes that the tables cannot tell apart.</exception>
    public static byte[] Write(
        ModelManifest manifest, ulong[] sharedFeatures, float[] sharedWeights, ulong[] targetFeatures, float[] targetWeights, float[] small,
        TreeForest? forest = null)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(small.Length, SmallNumbers);
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(manifest, ManifestJson.Default.ModelManifest);
        var payload = new TableWriter();
        payload.Add(ulong.Parse(manifest.Schema, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        payload.Add(manifest.Families);
        payload.Add<float>([manifest.AbstentionThreshold, .. small]);
        foreach ((ulong[] features, float[] weights, int width) in new[] { (sharedFeatures, sharedWeights, 6), (targetFeatures, targetWeights, 3) })
        {
            (uint[] buckets, int[] order) = HashIndexBuilder.Build(features);
            payload.Add(features.Length);
            payload.AddIndex(buckets);
            foreach (int row in order)
            {
                for (ReadOnlySpan<float> heads = weights.AsSpan(row * width, width); heads.Length > 0; heads = heads[3..])
                    payload.Add<float>([heads[0] - heads[1], heads[2] - heads[1]]);
            }
        }

        if (forest is not null)
            TreeSection.Write(payload, forest);
        byte[] body = [.. payload.ToArray(), .. json];
        byte[] file = new byte[HeaderBytes + body.Length];
        Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), forest is null ? Version : TreeVersion);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), json.Length);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(16), payload.Length);
        SHA256.HashData(body, file.AsSpan(24, 32));
        body.CopyTo(file, HeaderBytes);
        return file;
    }

    /// <summary>Reads a model file that came from anywhere: nothing in it is trusted.</summary>
    /// <exception cref="ModelFormatException">It is not a model of this version, or it is damaged.</exception>
    public static ModelWeights Read(TableBytes file, string name)
    {
        int payloadLength = PayloadLength(file, name);
        ReadOnlySpan<byte> body = file.Span[HeaderBytes..];
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(body, hash);
        if (!hash.SequenceEqual(file.Span.Slice(24, 32)))
            throw Bad(name, "found a content whose SHA-256 differs", "the one in the header; the file is damaged, fetch it again");
        try
        {
            ModelWeights weights = Tables(file);
            if (!weights.Shared.IsSound || !weights.Target.IsSound || weights.Trees is { IsSound: false } || weights.End != HeaderBytes + payloadLength)
                throw Bad(name, "found tables that contradict themselves", "tables as this version writes them; train the model anew");
            return weights;
        }
        catch (Exception broken) when (broken is ArgumentException or OverflowException)
        {
            throw new ModelFormatException($"{name}: found tables that are longer than the file. Expected tables as this version writes them; train the model anew.", broken);
        }
    }

    /// <summary>Reads the model that this assembly holds: it is as sound as the code beside it, so only its header is looked at.</summary>
    /// <exception cref="ModelFormatException">It is of another version.</exception>
    public static ModelWeights ReadEmbedded(TableBytes file, string name)
    {
        PayloadLength(file, name);
        return Tables(file);
    }

    /// <summary>Reads what the model says of itself.</summary>
    /// <exception cref="ModelFormatException">It is no JSON of this version.</exception>
    public static ModelManifest Manifest(TableBytes file, string name)
    {
        ReadOnlySpan<byte> json = file.Span[(HeaderBytes + PayloadLength(file, name))..];
        try
        {
            return JsonSerializer.Deserialize(json, ManifestJson.Default.ModelManifest) ?? throw Bad(name, "found an empty manifest", "a JSON object");
        }
        catch (JsonException broken)
        {
            throw new ModelFormatException($"{name}: the manifest is no JSON that this version knows. Train the model anew.", broken);
        }
    }

    /// <summary>First 16 hexadecimal digits of the SHA-256 in the header.</summary>
    public static string Id(TableBytes file) => Convert.ToHexStringLower(file.Span.Slice(24, 8));

    internal static ModelFormatException Bad(string name, string found, string expected) => new($"{name}: {found}. Expected {expected}.");

    private static int PayloadLength(TableBytes bytes, string name)
    {
        ReadOnlySpan<byte> file = bytes.Span;
        if (file.Length < HeaderBytes || !file[..8].SequenceEqual(Magic))
            throw Bad(name, file.Length < HeaderBytes ? $"found {file.Length} bytes" : "found other first bytes", "a StanceML model that starts with 'STNCEML1'");
        int version = VersionOf(bytes);
        if (version is not (Version or TreeVersion))
            throw Bad(name, $"found format version {version}", $"version {Version} or, with trees, {TreeVersion}; {(version > TreeVersion ? "load it with a newer StanceML, or " : "")}train it anew with this version of StanceML");
        long manifestLength = BinaryPrimitives.ReadInt32LittleEndian(file[12..]);
        long payloadLength = BinaryPrimitives.ReadInt64LittleEndian(file[16..]);
        long body = file.Length - HeaderBytes;
        return manifestLength < 0 || payloadLength < 0 || payloadLength > MaxBytes || manifestLength + payloadLength != body
            ? throw Bad(name, $"found {body} bytes behind the header", $"{payloadLength} + {manifestLength} as the header says; the file is cut or damaged")
            : (int)payloadLength;
    }

    private static int VersionOf(TableBytes file) => BinaryPrimitives.ReadInt32LittleEndian(file.Span[8..]);

    private static ModelWeights Tables(TableBytes file)
    {
        var reader = new TableReader(file, HeaderBytes);
        ulong schema = reader.UInt64();
        int families = reader.Int32();
        var numbers = new ReadOnlySpan<float>(reader.Take<float>(1 + SmallNumbers), 1 + SmallNumbers);
        WeightTable shared = Table(ref reader, 4), target = Table(ref reader, 2);
        TreeTable? trees = VersionOf(file) == TreeVersion ? TreeSection.Read(ref reader) : null;
        return new ModelWeights(file)
        {
            Schema = schema,
            Families = families,
            AbstentionThreshold = numbers[0],
            StanceBias = numbers[1..4].ToArray(),
            SentimentBias = numbers[4..7].ToArray(),
            StanceCalibration = new Calibration(numbers[7], numbers[8], numbers[9], numbers[10]),
            SentimentCalibration = new Calibration(numbers[11], numbers[12], numbers[13], numbers[14]),
            Shared = shared,
            Target = target,
            Trees = trees,
            End = reader.Offset,
        };
    }

    private static WeightTable Table(ref TableReader reader, int width)
    {
        int count = reader.Int32();
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        HashIndex index = reader.Index();
        return new WeightTable(index, reader.Take<float>(checked(count * width)), width, count);
    }
}
