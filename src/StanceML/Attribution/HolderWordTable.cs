using System.Runtime.CompilerServices;
using StanceML.Text;

namespace StanceML.Attribution;

/// <summary>Several lists of words in one table, so that a word is looked up once for all of them. Thread-safe once it is filled.</summary>
internal sealed class HolderWordTable
{
    // Sixteen bits of the sieve for each word turn away nine in ten of the words that stand in no list.
    private const int SieveBits = 1 << 14;

    private readonly ulong[] _sieve = new ulong[SieveBits / 64];
    private readonly ulong[] _hashes;
    private readonly HolderWordKinds[] _kinds;

    /// <summary>An empty table.</summary>
    /// <param name="words">The most words that it will hold.</param>
    public HolderWordTable(int words)
    {
        int size = 4;
        while (size < words * 2)
            size *= 2;
        _hashes = new ulong[size];
        _kinds = new HolderWordKinds[size];
    }

    /// <summary>Adds a list while the table is made; zeroes are skipped.</summary>
    public void Add(ReadOnlySpan<ulong> words, HolderWordKinds kind)
    {
        int mask = _hashes.Length - 1;
        foreach (ulong word in words)
        {
            if (word == 0)
                continue;
            int slot = (int)word & mask;
            while (_hashes[slot] != 0 && _hashes[slot] != word)
                slot = (slot + 1) & mask;
            _hashes[slot] = word;
            _kinds[slot] |= kind;
            _sieve[SieveOf(word)] |= 1ul << (int)(word & 63);
        }
    }

    /// <summary>The lists that a word stands in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public HolderWordKinds Of(ulong word) =>
        (_sieve[SieveOf(word)] & 1ul << (int)(word & 63)) == 0 ? HolderWordKinds.None : Find(word);

    /// <summary>Whether one of some words may stand in a list; no is certain.</summary>
    /// <param name="tokens">The words.</param>
    /// <remarks>All are looked at, for where the first one stands is not for the processor to guess.</remarks>
    public bool MayHold(ReadOnlySpan<Token> tokens)
    {
        ulong any = 0;
        foreach (ref readonly Token token in tokens)
            any |= _sieve[SieveOf(token.Hash)] >> (int)(token.Hash & 63);
        return (any & 1) != 0;
    }

    private static int SieveOf(ulong word) => (int)(word >> 6) & ((SieveBits / 64) - 1);

    private HolderWordKinds Find(ulong word)
    {
        int mask = _hashes.Length - 1;
        for (int slot = (int)word & mask; _hashes[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_hashes[slot] == word)
                return _kinds[slot];
        }

        return HolderWordKinds.None;
    }
}
