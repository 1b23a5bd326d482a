using System.Runtime.CompilerServices;
using StanceML.Text;

namespace StanceML.Geography;

/// <summary>A small set of folded words, asked by hash. Immutable and thread-safe.</summary>
internal sealed class WordSet
{
    private static readonly WordSet Empty = new(new ulong[1], isEmpty: true);

    private readonly ulong[] _slots;

    /// <summary>Makes a set of words that are parted by spaces.</summary>
    public WordSet(string words)
    {
        var buffer = new TokenBuffer();
        Tokenizer.Tokenize(words, buffer);
        int size = 4;
        while (size < buffer.Count * 2)
            size *= 2;
        _slots = new ulong[size];
        IsEmpty = true;
        foreach (ref readonly Token token in buffer.Tokens)
        {
            // The halves of a hyphenated word are words of their own; the mark between them is none.
            if (Words.IsDash(token) || token.Is(TokenFlags.Possessive))
                continue;
            int slot = (int)token.Hash & (size - 1);
            while (_slots[slot] != 0 && _slots[slot] != token.Hash)
                slot = (slot + 1) & (size - 1);
            _slots[slot] = token.Hash;
            IsEmpty = false;
        }
    }

    private WordSet(ulong[] slots, bool isEmpty)
    {
        _slots = slots;
        IsEmpty = isEmpty;
    }

    /// <summary>The places of the set as it is stored; none for an empty set.</summary>
    public ReadOnlySpan<ulong> Slots => IsEmpty ? [] : _slots;

    public bool IsEmpty { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(ulong hash)
    {
        int mask = _slots.Length - 1;
        for (int slot = (int)hash & mask; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_slots[slot] == hash)
                return true;
        }

        return false;
    }

    /// <summary>Reads a set as <see cref="Slots"/> gave it.</summary>
    public static WordSet OfSlots(ReadOnlySpan<ulong> slots) => slots.IsEmpty ? Empty : new WordSet(slots.ToArray(), isEmpty: false);

    /// <summary>Says whether a token is in the set.</summary>
    public bool Has(in Token token) => Has(token.Hash);
}
