using StanceML.Text;

namespace StanceML.Lexicons;

/// <summary>Word forms with their classes, lemmas and valence, and the trie of stance expressions. Immutable, thread-safe.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> Shared = new(LexiconBuilder.FromResources);

    private readonly HashMap _forms;
    private readonly LexicalEntry[] _entries;
    private readonly HashMap _steps;
    private readonly int[] _nodeFirst;
    private readonly ushort[] _nodeExpressions;
    private readonly Expression[] _expressions;

    internal Lexicon(
        HashMap forms, LexicalEntry[] entries, HashMap steps, int[] nodeFirst, ushort[] nodeExpressions, Expression[] expressions)
    {
        _forms = forms;
        _entries = entries;
        _steps = steps;
        _nodeFirst = nodeFirst;
        _nodeExpressions = nodeExpressions;
        _expressions = expressions;
    }

    /// <summary>The lexicon built from the embedded tables, read once.</summary>
    public static Lexicon Default => Shared.Value;

    /// <summary>A number that changes with the forms, classes, valences and expressions.</summary>
    public ulong Fingerprint
    {
        get
        {
            ulong hash = 1;
            foreach (ref readonly LexicalEntry entry in _entries.AsSpan())
                hash = WordHash.Join(hash, WordHash.Join(entry.Lemma, ((ulong)entry.Classes << 8) | (byte)entry.Valence));
            foreach (Expression expression in _expressions)
            {
                ulong scores = ((ulong)(expression.Object + 8) << 24) | ((ulong)(expression.Subject + 8) << 16) | ((ulong)expression.Strength << 8) | (ulong)expression.Class;
                hash = WordHash.Join(hash, WordHash.Join(expression.Id, (scores << 32) | expression.Prepositions));
            }

            return hash;
        }
    }

    /// <summary>All expressions, in table order.</summary>
    public IReadOnlyList<Expression> Expressions => _expressions;

    /// <summary>The number of a word form, or -1.</summary>
    public int Find(ulong hash) => _forms.Find(hash);

    public ref readonly LexicalEntry Entry(int form) => ref _entries[form];

    /// <summary>The trie node one word further, or -1.</summary>
    public int Step(int node, ulong hash) => _steps.Find(StepKey(node, hash));

    /// <summary>The expressions that end at a node.</summary>
    public ReadOnlySpan<ushort> At(int node) => _nodeExpressions.AsSpan(_nodeFirst[node], _nodeFirst[node + 1] - _nodeFirst[node]);

    public Expression Expression(int number) => _expressions[number];

    internal static ulong StepKey(int node, ulong hash) => WordHash.Join((ulong)node + 1, hash);
}
