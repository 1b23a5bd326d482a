using System.Runtime.InteropServices;

namespace StanceML.Training;

/// <summary>Numbers feature hashes in the order in which they are met, and knows which describe a whole statement. Not thread-safe.</summary>
internal sealed class FeatureIndex
{
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly List<ulong> _hashes = [];
    private readonly List<bool> _ofStatement = [];

    public int Count => _hashes.Count;

    /// <summary>The hash of a feature.</summary>
    public ulong Hash(int feature) => _hashes[feature];

    /// <summary>Whether a feature was met in a whole statement, not in one of its targets.</summary>
    public bool IsOfStatement(int feature) => _ofStatement[feature];

    /// <summary>The number of a feature; a new one where it was not met before.</summary>
    public int Add(ulong hash, bool ofStatement)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, hash, out bool known);
        if (known)
            return number;
        number = _hashes.Count;
        _hashes.Add(hash);
        _ofStatement.Add(ofStatement);
        return number;
    }
}
