using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace StanceML.Training.Data;

/// <summary>16 bytes in the place of a string that only has to be known again.</summary>
/// <remarks>Half of a SHA-256: nobody can make two strings that share it, and chance does not in any number of rows.</remarks>
internal static class Fingerprint
{
    /// <summary>The fingerprint of a string.</summary>
    public static UInt128 Of(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
