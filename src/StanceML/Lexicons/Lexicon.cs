using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using StanceML.Tables;
using StanceML.Text;

namespace StanceML.Lexicons;

/// <summary>Word forms with their classes, lemmas and valence, and the trie of stance expressions. Immutable, thread-safe.</summary>
/// <remarks>The tables are used where they lie in the assembly; nothing is parsed or copied at the start.</remarks>
internal sealed unsafe class Lexicon
{
    /// <summary>Set where the expressions of a node begin when longer ones go on from it.</summary>
    public const int Continues = int.MinValue;

    /// <summary>Name of the embedded compiled lexicon.</summary>
    public const string ResourceName = "lexicon.bin";

    private static readonly Lazy<Lexicon> Shared = new(Load);

    // Holds the memory that the tables point to.
    private readonly TableBytes _bytes;
    private readonly HashIndex _forms;
    private readonly LexicalEntry* _entries;
    private readonly HashIndex _steps;
    private readonly int* _nodes;
    private readonly int* _nodeFirst;
    private readonly ushort* _nodeExpressions;
    private readonly Expression* _expressions;

    /// <summary>Lays the lexicon over what <see cref="LexiconTables.Write"/> wrote.</summary>
    public Lexicon(TableBytes bytes)
    {
        _bytes = bytes;
        var reader = new TableReader(bytes, 0);
        Fingerprint = reader.UInt64();
        FormCount = reader.Int32();
        _forms = reader.Index();
        _entries = reader.Take<LexicalEntry>(FormCount);
        int steps = reader.Int32();
        _steps = reader.Index();
        _nodes = reader.Take<int>(steps);
        _nodeFirst = reader.Take<int>(reader.Int32());
        _nodeExpressions = reader.Take<ushort>(reader.Int32());
        ExpressionCount = reader.Int32();
        _expressions = reader.Take<Expression>(ExpressionCount);
    }

    /// <summary>The lexicon of the embedded tables.</summary>
    public static Lexicon Default => Shared.Value;

    /// <summary>A number that changes with the forms, classes, valences and expressions.</summary>
    public ulong Fingerprint { get; }

    /// <summary>Number of word forms.</summary>
    public int FormCount { get; }

    /// <summary>Number of expressions.</summary>
    public int ExpressionCount { get; }

    /// <summary>The compiled lexicon.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.Span;

    /// <summary>The number of a word form, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong hash) => _forms.Find(hash);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly LexicalEntry Entry(int form) => ref _entries[form];

    /// <summary>The trie node one word further, or -1.</summary>
    public int Step(int node, ulong hash) =>
        (_nodeFirst[node] & Continues) != 0 && _steps.Find(StepKey(node, hash)) is >= 0 and var step ? _nodes[step] : -1;

    /// <summary>The expressions that end at a node.</summary>
    public ReadOnlySpan<ushort> At(int node)
    {
        int first = _nodeFirst[node] & ~Continues;
        return new(_nodeExpressions + first, (_nodeFirst[node + 1] & ~Continues) - first);
    }

    /// <summary>Fetches what <see cref="Find"/> will read, ahead of time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fetch(ulong hash)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(_forms.Address(hash));
    }

    /// <summary>Fetches what <see cref="Entry"/> will give, ahead of time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void FetchEntry(int form)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(_entries + Math.Max(form, 0));
    }

    /// <summary>Fetches what <see cref="Step"/> and <see cref="At"/> will read of a node, ahead of time; of none for -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void FetchNode(int node)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(_nodeFirst + Math.Max(node, 0));
    }

    /// <summary>Fetches what a node leads to, once <see cref="FetchNode"/> was long enough ago: its expressions, and the step by a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void FetchBehind(int node, ulong hash)
    {
        if (!Sse.IsSupported)
            return;
        int first = _nodeFirst[node];
        Sse.Prefetch0(_nodeExpressions + (first & ~Continues));
        if ((first & Continues) != 0)
            Sse.Prefetch0(_steps.Address(StepKey(node, hash)));
    }

    public ref readonly Expression Expression(int number) => ref _expressions[number];

    internal static ulong StepKey(int node, ulong hash) => WordHash.Join((ulong)node + 1, hash);

    // A build whose tables were edited since they were compiled holds no compiled ones: it starts slower, never wrong.
    private static Lexicon Load() =>
        TableBytes.FromResource(ResourceName) is { } bytes ? new Lexicon(bytes) : LexiconBuilder.FromResources();
}
