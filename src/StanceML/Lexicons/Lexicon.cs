using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using StanceML.Tables;
using StanceML.Text;

namespace StanceML.Lexicons;

/// <summary>Word forms with their classes, lemmas and valence, and the trie of stance expressions. Immutable, thread-safe.</summary>
/// <remarks>The tables are used where they lie in the assembly; nothing is parsed at the start, and only the indices are copied.</remarks>
internal sealed unsafe class Lexicon
{
    /// <summary>Name of the embedded compiled lexicon.</summary>
    public const string ResourceName = "lexicon.bin";

    private static readonly Lazy<Lexicon> Shared = new(Load);

    // Hold the memory that the tables point to; what is looked up for every word lies apart, see HashIndex.Aligned.
    private readonly TableBytes _bytes;
    private readonly byte[] _memoryOfForms, _memoryOfSteps;
    private readonly HashIndex _forms;
    private readonly LexicalEntry* _entries;
    private readonly uint* _filter;
    private readonly HashIndex _steps;
    private readonly uint* _links;
    private readonly Expression* _expressions;

    /// <summary>Lays the lexicon over what <see cref="LexiconTables.Write"/> wrote.</summary>
    public Lexicon(TableBytes bytes)
    {
        _bytes = bytes;
        var reader = new TableReader(bytes, 0);
        Fingerprint = reader.UInt64();
        FormCount = reader.Int32();
        _forms = reader.Index().Aligned(out _memoryOfForms);
        _entries = reader.Take<LexicalEntry>(FormCount);
        _filter = reader.Take<uint>(StepFilter.Words);
        int steps = reader.Int32();
        _steps = reader.Index().Aligned(out _memoryOfSteps);
        _links = reader.Take<uint>(steps);
        ExpressionCount = reader.Int32();
        _expressions = reader.Take<Expression>(reader.Int32());
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

    /// <summary>Whether the key of a phrase may be found; no is certain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayStep(ulong key) => (_filter[StepFilter.Word(key)] & StepFilter.Bit(key)) != 0;

    /// <summary>What the words of a <see cref="StepKey"/> lead to, an <see cref="ExpressionLink"/>; 0 where they lead nowhere.</summary>
    public uint Step(ulong key) => MayStep(key) ? LinkOf(FindStep(key)) : 0;

    /// <summary>The number of a step, or -1, and begins to fetch what <see cref="LinkOf"/> will read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FindStep(ulong key)
    {
        int step = _steps.Find(key);
        if (Sse.IsSupported)
            Sse.Prefetch0(_links + (step & ~(step >> 31)));
        return step;
    }

    /// <summary>What a step leads to, an <see cref="ExpressionLink"/>; 0 for no step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint LinkOf(int step) => step >= 0 ? _links[step] : 0;

    /// <summary>The expressions that a link names.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<Expression> At(uint link) => new(_expressions + ExpressionLink.First(link), ExpressionLink.Count(link));

    /// <summary>An expression by its row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly Expression Expression(int row) => ref _expressions[row];

    /// <summary>Fetches what <see cref="Find"/> will read, ahead of time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fetch(ulong hash)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(_forms.Address(hash));
    }

    /// <summary>Fetches what <see cref="Entry"/> will give for a form that there is, ahead of time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void FetchEntry(int form)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(_entries + form);
    }

    /// <summary>Fetches what <see cref="FindStep"/> will read, ahead of time, where it is worth while.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void FetchStep(ulong key, bool isWorthwhile)
    {
        // A place that is near anyway instead of a jump.
        if (Sse.IsSupported)
            Sse.Prefetch0((void*)Truth.Choose(isWorthwhile, (ulong)_steps.Address(key), (ulong)_filter));
    }

    /// <summary>Fetches what <see cref="At"/> will give, ahead of time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void FetchExpressions(uint link)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(_expressions + ExpressionLink.First(link));
    }

    /// <summary>The key of a phrase that goes on with one more word; that of its first word is the word's hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong StepKey(ulong key, ulong word) => WordHash.Join(key, word);

    // A build whose tables were edited since they were compiled holds no compiled ones: it starts slower, never wrong.
    private static Lexicon Load() =>
        TableBytes.FromResource(ResourceName) is { } bytes ? new Lexicon(bytes) : LexiconBuilder.FromResources();
}
