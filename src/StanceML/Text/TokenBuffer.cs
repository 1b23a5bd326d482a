using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace StanceML.Text;

/// <summary>The tokens of one text and their folded bytes, reused from text to text. Not thread-safe.</summary>
internal sealed class TokenBuffer
{
    // Room that a word may be written and read past the last folded byte.
    internal const int Padding = 16;

#if DEBUG
    // Tiny, so that every test run also tests growth.
    private const int FirstTokens = 2;
    private const int FirstBytes = 16;
#else
    private const int FirstTokens = 128;
    private const int FirstBytes = 1024;
#endif

    private Token[] _tokens = new Token[FirstTokens];
    private byte[] _folded = new byte[FirstBytes + Padding];

    /// <summary>How many tokens the text has.</summary>
    public int Count { get; private set; }

    /// <summary>The tokens in text order.</summary>
    // Made in one step: each further one would be compiled at every start, for a type of ours is unknown where spans were compiled ahead.
    public ReadOnlySpan<Token> Tokens => new(_tokens, 0, Count);

    public ref Token this[int index] => ref _tokens[index];

    /// <summary>The folded form of a token, as UTF-8.</summary>
    public ReadOnlySpan<byte> Folded(int index) => Folded(_tokens[index]);

    /// <summary>The folded form of a token of this buffer, as UTF-8.</summary>
    public ReadOnlySpan<byte> Folded(in Token token) => new(_folded, token.FoldStart, token.FoldLength);

    /// <summary>Eight folded bytes from an offset inside a token on, the first one lowest; those behind the token's end mean nothing.</summary>
    public ulong FoldedEight(int index, int offset) =>
        BinaryPrimitives.ReadUInt64LittleEndian(_folded.AsSpan(_tokens[index].FoldStart + offset, sizeof(ulong)));

    /// <summary>The hash of a token's folded form, whatever hash the token itself has been given.</summary>
    public ulong FoldedHash(int index) => WordHash.OfPadded(ref _folded[_tokens[index].FoldStart], _tokens[index].FoldLength);

    internal byte[] FoldedBytes => _folded;

    private int Used => Count == 0 ? 0 : _tokens[Count - 1].FoldStart + _tokens[Count - 1].FoldLength;

    /// <summary>The tokens, for rewriting them in place.</summary>
    internal Span<Token> All => new(_tokens, 0, Count);

    internal void Clear(int textLength)
    {
        Count = 0;
        // A UTF-16 unit folds to at most three bytes.
        int needed = checked((textLength * 3) + Padding);
        if (_folded.Length < needed)
            _folded = new byte[Math.Max(needed, _folded.Length * 2L > Array.MaxLength ? needed : _folded.Length * 2)];
    }

    /// <summary>Makes room for the tokens of so many more characters.</summary>
    /// <returns>Where their folded bytes begin.</returns>
    internal int Reserve(int textLength)
    {
        int used = Used;
        int needed = checked(used + (textLength * 3) + Padding);
        if (_folded.Length < needed)
            Array.Resize(ref _folded, Math.Max(needed, _folded.Length * 2L > Array.MaxLength ? needed : _folded.Length * 2));
        return used;
    }

    /// <summary>Drops the first tokens and their folded bytes; the others move up.</summary>
    internal void Drop(int count)
    {
        int folded = count == Count ? Used : _tokens[count].FoldStart;
        _folded.AsSpan(folded, Used - folded).CopyTo(_folded);
        for (int i = count; i < Count; i++)
            _tokens[i - count] = _tokens[i] with { FoldStart = _tokens[i].FoldStart - folded };
        Count -= count;
    }

    /// <summary>Drops the tokens behind the first <paramref name="count"/>.</summary>
    internal void Truncate(int count) => Count = count;

    /// <summary>Adds so many tokens, to be written at once; gives the place of the first.</summary>
    internal ref Token Room(int count)
    {
        if (_tokens.Length - Count < count + 1)
            Array.Resize(ref _tokens, Math.Max(Count * 2, Count + count + 1));
        ref Token first = ref _tokens[Count];
        Count += count;
        return ref first;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(in Token token)
    {
        if (Count == _tokens.Length)
            Array.Resize(ref _tokens, Count * 2);
        _tokens[Count++] = token;
    }
}
