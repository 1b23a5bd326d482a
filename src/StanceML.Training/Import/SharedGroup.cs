using System.Security.Cryptography;
using System.Text;
using StanceML.Training.Quality;

namespace StanceML.Training.Import;

/// <summary>Groups for data sets that have none: identical sentences share one, so that folds never split them.</summary>
internal static class SharedGroup
{
    /// <summary>The same for the same text, whatever its case, spaces and punctuation.</summary>
    public static string Of(string prefix, string text)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(TextKey.Normalise(text)));
        return $"{prefix}-{Convert.ToHexStringLower(hash.AsSpan(0, 8))}";
    }
}
