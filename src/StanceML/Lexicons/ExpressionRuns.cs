namespace StanceML.Lexicons;

/// <summary>Lays the expressions of each node of the trie side by side, so that a node names a run of rows; nodes with the same ones share them.</summary>
/// <param name="expressions">All expressions, by number.</param>
internal sealed class ExpressionRuns(IReadOnlyList<Expression> expressions)
{
    private readonly List<Expression> _rows = [];
    private readonly Dictionary<string, uint> _known = new(StringComparer.Ordinal);

    /// <summary>The rows so far.</summary>
    public Expression[] Rows => [.. _rows];

    /// <summary>What a node leads to.</summary>
    /// <param name="numbers">Its expressions.</param>
    /// <param name="continues">Whether longer ones go on from it.</param>
    public uint Link(ushort[] numbers, bool continues)
    {
        string key = string.Join(' ', numbers);
        if (!_known.TryGetValue(key, out uint run))
        {
            run = ExpressionLink.Of(numbers.Length == 0 ? 0 : _rows.Count, numbers.Length);
            _known.Add(key, run);
            foreach (ushort number in numbers)
                _rows.Add(expressions[number]);
        }

        return run | (continues ? ExpressionLink.Continues : 0);
    }
}
