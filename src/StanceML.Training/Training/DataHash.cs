using System.Security.Cryptography;
using System.Text;
using StanceML.Training.Data;

namespace StanceML.Training;

/// <summary>Names a training set by its content.</summary>
public static class DataHash
{
    /// <summary>SHA-256 over ids, texts and labels in order, as hexadecimal digits.</summary>
    public static string Of(IEnumerable<LabelledStatement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (LabelledStatement statement in statements)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{statement.Id}\n{statement.Text}\n{statement.Sentiment}\n"));
            foreach (LabelledTarget target in statement.Targets)
                hash.AppendData(Encoding.UTF8.GetBytes($"{target.Code}|{target.Mention}|{target.Stance}|{target.Holder}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
