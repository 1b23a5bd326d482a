using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace StanceML.Scoring;

/// <summary>The model file: data only. Writer and reader stand side by side.</summary>
/// <remarks>
/// Layout, little-endian: magic "STNCEML1" (8 bytes), format version (4), manifest length (4), payload length (8),
/// SHA-256 of manifest and payload (32); then the manifest (UTF-8 JSON) and the payload: biases, calibrations, the two tables.
/// Version history: 1, first.
/// </remarks>
internal static class ModelPackage
{
    public const int Version = 1;

    /// <summary>No real model is larger: a length above this is a broken file.</summary>
    public const long MaxBytes = 256L << 20;

    private const int HeaderBytes = 56;
    private static ReadOnlySpan<byte> Magic => "STNCEML1"u8;

    /// <summary>The bytes of a model file.</summary>
    /// <param name="manifest">What the model says of itself.</param>
    /// <param name="sharedFeatures">Features of the statement, rising.</param>
    /// <param name="sharedWeights">Six weights for each.</param>
    /// <param name="targetFeatures">Features of the target, rising.</param>
    /// <param name="targetWeights">Three weights for each.</param>
    /// <param name="small">Six biases, then two calibrations of four numbers.</param>
    public static byte[] Write(
        ModelManifest manifest, ulong[] sharedFeatures, float[] sharedWeights, ulong[] targetFeatures, float[] targetWeights, float[] small)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(manifest, ManifestJson.Default.ModelManifest);
        using var payload = new MemoryStream();
        payload.Write(MemoryMarshal.AsBytes<float>(small));
        foreach ((ulong[] features, float[] weights) in new[] { (sharedFeatures, sharedWeights), (targetFeatures, targetWeights) })
        {
            payload.Write(BitConverter.GetBytes(features.LongLength));
            payload.Write(MemoryMarshal.AsBytes<ulong>(features));
            payload.Write(MemoryMarshal.AsBytes<float>(weights));
        }

        byte[] body = [.. json, .. payload.ToArray()];
        byte[] file = new byte[HeaderBytes + body.Length];
        Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), Version);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), json.Length);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(16), payload.Length);
        SHA256.HashData(body, file.AsSpan(24, 32));
        body.CopyTo(file, HeaderBytes);
        return file;
    }

    /// <summary>Reads a model file.</summary>
    /// <exception cref="ModelFormatException">It is not a model of this version, or it is damaged.</exception>
    public static (ModelManifest Manifest, ModelWeights Weights, string Id) Read(ReadOnlySpan<byte> file, string name)
    {
        if (file.Length < HeaderBytes || !file[..8].SequenceEqual(Magic))
            throw Bad(name, file.Length < HeaderBytes ? $"found {file.Length} bytes" : "found other first bytes", "a StanceML model that starts with 'STNCEML1'");
        int version = BinaryPrimitives.ReadInt32LittleEndian(file[8..]);
        if (version != Version)
            throw Bad(name, $"found format version {version}", $"version {Version}; train it anew with this version of StanceML");
        long manifestLength = BinaryPrimitives.ReadInt32LittleEndian(file[12..]);
        long payloadLength = BinaryPrimitives.ReadInt64LittleEndian(file[16..]);
        ReadOnlySpan<byte> body = file[HeaderBytes..];
        if (manifestLength < 0 || payloadLength < 0 || payloadLength > MaxBytes || manifestLength + payloadLength != body.Length)
            throw Bad(name, $"found {body.Length} bytes behind the header", $"{manifestLength} + {payloadLength} as the header says; the file is cut or damaged");
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(body, hash);
        if (!hash.SequenceEqual(file.Slice(24, 32)))
            throw Bad(name, "found a content whose SHA-256 differs", "the one in the header; the file is damaged, fetch it again");

        ModelManifest manifest;
        try
        {
            manifest = JsonSerializer.Deserialize(body[..(int)manifestLength], ManifestJson.Default.ModelManifest)
                ?? throw Bad(name, "found an empty manifest", "a JSON object");
        }
        catch (JsonException broken)
        {
            throw new ModelFormatException($"{name}: the manifest is no JSON that this version knows. Train the model anew.", broken);
        }

        var reader = new PayloadReader(body[(int)manifestLength..], name);
        float[] small = reader.Floats(14);
        WeightTable shared = reader.Table(6), target = reader.Table(3);
        reader.End();
        var weights = new ModelWeights(
            shared, target, small[..3], small[3..6],
            new Calibration(small[6], small[7], small[8], small[9]), new Calibration(small[10], small[11], small[12], small[13]));
        return (manifest, weights, Convert.ToHexStringLower(hash[..8]));
    }

    internal static ModelFormatException Bad(string name, string found, string expected) => new($"{name}: {found}. Expected {expected}.");

    private ref struct PayloadReader(ReadOnlySpan<byte> rest, string name)
    {
        private ReadOnlySpan<byte> _rest = rest;

        public float[] Floats(long count) => MemoryMarshal.Cast<byte, float>(Take(count, sizeof(float))).ToArray();

        public WeightTable Table(int width)
        {
            long count = BinaryPrimitives.ReadInt64LittleEndian(Take(1, sizeof(long)));
            ReadOnlySpan<ulong> features = MemoryMarshal.Cast<byte, ulong>(Take(count, sizeof(ulong)));
            return new WeightTable(features, Floats(count * width), width);
        }

        public readonly void End()
        {
            if (_rest.Length != 0)
                throw Bad(name, $"found {_rest.Length} bytes too many", "the end of the file behind the last table");
        }

        private ReadOnlySpan<byte> Take(long count, int size)
        {
            if (count < 0 || count > _rest.Length / size)
                throw Bad(name, $"found {_rest.Length} bytes left", $"{count} entries of {size} bytes; the file is damaged");
            ReadOnlySpan<byte> taken = _rest[..(int)(count * size)];
            _rest = _rest[taken.Length..];
            return taken;
        }
    }
}
