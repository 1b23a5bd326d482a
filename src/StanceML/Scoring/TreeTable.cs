using StanceML.Features;
using StanceML.Tables;

namespace StanceML.Scoring;

/// <summary>Ensembles of decision trees over a few dense columns, used where the model file lies. Immutable, thread-safe.</summary>
/// <remarks>A walk costs one comparison a level; the columns are on the stack of the thread that asks, nothing is allocated.</remarks>
internal sealed unsafe class TreeTable
{
    private const int Classes = 3;

    private readonly HashIndex _index;
    private readonly int* _starts, _roots;
    private readonly TreeNode* _nodes;
    private readonly float* _leaves;

    /// <summary>Lays the table over its parts, see <see cref="TreeSection"/>.</summary>
    public TreeTable(HashIndex index, int* starts, int* roots, TreeNode* nodes, float* leaves)
    {
        _index = index;
        _starts = starts;
        _roots = roots;
        _nodes = nodes;
        _leaves = leaves;
    }

    /// <summary>Number of columns.</summary>
    public required int Columns { get; init; }

    /// <summary>What the trees of stance are multiplied by.</summary>
    public required float StanceShare { get; init; }

    /// <summary>What the trees of sentiment are multiplied by.</summary>
    public required float SentimentShare { get; init; }

    /// <summary>Number of nodes of all trees.</summary>
    public required int NodeCount { get; init; }

    /// <summary>Number of leaves of all trees.</summary>
    public required int LeafCount { get; init; }

    /// <summary>Whether every walk ends at a leaf of the table, every look-up at a column, and all numbers are finite.</summary>
    public bool IsSound
    {
        get
        {
            if (!_index.IsSound(Columns) || !float.IsFinite(StanceShare) || !float.IsFinite(SentimentShare) || _starts[0] != 0)
                return false;
            for (int e = 0; e < TreeForest.Ensembles; e++)
            {
                if (_starts[e] > _starts[e + 1])
                    return false;
            }

            // Each node has one place in one tree, so that all walks together are no longer than the file.
            bool[] reached = new bool[NodeCount];
            for (int tree = 0; tree < _starts[TreeForest.Ensembles]; tree++)
            {
                if (!Reach(_roots[tree], -1, reached))
                    return false;
            }

            for (int n = 0; n < NodeCount; n++)
            {
                ref readonly TreeNode node = ref _nodes[n];
                if ((uint)node.Column >= (uint)Columns || !float.IsFinite(node.Threshold) || !float.IsFinite(node.Mean)
                    || !Reach(node.Left, n, reached) || !Reach(node.Right, n, reached))
                    return false;
            }

            foreach (float leaf in new ReadOnlySpan<float>(_leaves, LeafCount))
            {
                if (!float.IsFinite(leaf))
                    return false;
            }

            return true;
        }
    }

    /// <summary>What every target gets in score(Favor) - score(Against): the means of all trees.</summary>
    public float StanceBias
    {
        get
        {
            double sum = 0;
            for (int tree = _starts[2]; tree < _starts[3]; tree++)
                sum += Mean(_roots[tree]);
            for (int tree = _starts[0]; tree < _starts[1]; tree++)
                sum -= Mean(_roots[tree]);
            return (float)(sum * StanceShare);
        }
    }

    /// <summary>Adds the scores of the three stances, from the features of the statement and of the target.</summary>
    public void AddStance(ReadOnlySpan<Feature> shared, ReadOnlySpan<Feature> own, Span<float> scores)
    {
        Span<float> columns = stackalloc float[Columns];
        columns.Clear();
        Fill(shared, columns);
        Fill(own, columns);
        Add(columns, 0, StanceShare, scores);
    }

    /// <summary>Adds the scores of the three tones, from the features of the statement.</summary>
    public void AddSentiment(ReadOnlySpan<Feature> shared, Span<float> scores)
    {
        Span<float> columns = stackalloc float[Columns];
        columns.Clear();
        Fill(shared, columns);
        Add(columns, Classes, SentimentShare, scores);
    }

    /// <summary>Adds for each token what it adds to score(Favor) - score(Against).</summary>
    /// <remarks>
    /// Each step of a path moves the mean of the leaves below; the move belongs to the column that was asked (Saabas 2014,
    /// "Interpreting random forests"), and a column's moves to the tokens whose features fill it, by their share of its value.
    /// What absent features move belongs to no token. The sum is exact up to rounding.
    /// </remarks>
    /// <param name="shared">Features of the statement.</param>
    /// <param name="own">Features of the target.</param>
    /// <param name="byToken">One sum a token, and a last one for what belongs to no token.</param>
    public void AddEvidence(ReadOnlySpan<Feature> shared, ReadOnlySpan<Feature> own, Span<float> byToken)
    {
        Span<float> columns = stackalloc float[Columns], moves = stackalloc float[Columns], sizes = stackalloc float[Columns];
        columns.Clear();
        moves.Clear();
        sizes.Clear();
        Fill(shared, columns);
        Fill(own, columns);
        AddMoves(columns, 2, StanceShare, moves);
        AddMoves(columns, 0, -StanceShare, moves);
        AddSizes(shared, sizes);
        AddSizes(own, sizes);
        Share(shared, moves, sizes, byToken);
        Share(own, moves, sizes, byToken);
        for (int c = 0; c < moves.Length; c++)
            byToken[^1] += sizes[c] > 0 ? 0 : moves[c];
    }

    // A leaf of the table, or a node behind its parent that nothing else leads to.
    private bool Reach(int place, int parent, bool[] reached)
    {
        if (place < 0)
            return ~place < LeafCount;
        if (place <= parent || place >= NodeCount || reached[place])
            return false;
        return reached[place] = true;
    }

    private float Mean(int place) => place < 0 ? _leaves[~place] : _nodes[place].Mean;

    private void Fill(ReadOnlySpan<Feature> features, Span<float> columns)
    {
        foreach (ref readonly Feature feature in features)
        {
            if (_index.Find(feature.Hash) is >= 0 and int column)
                columns[column] += feature.Value;
        }
    }

    private void Add(ReadOnlySpan<float> columns, int firstEnsemble, float share, Span<float> scores)
    {
        for (int c = 0; c < Classes; c++)
        {
            double sum = 0;
            for (int tree = _starts[firstEnsemble + c]; tree < _starts[firstEnsemble + c + 1]; tree++)
            {
                int place = _roots[tree];
                while (place >= 0)
                    place = Next(place, columns);
                sum += _leaves[~place];
            }

            scores[c] += (float)(sum * share);
        }
    }

    private int Next(int place, ReadOnlySpan<float> columns)
    {
        ref readonly TreeNode node = ref _nodes[place];
        return columns[node.Column] <= node.Threshold ? node.Left : node.Right;
    }

    private void AddMoves(ReadOnlySpan<float> columns, int ensemble, float share, Span<float> moves)
    {
        for (int tree = _starts[ensemble]; tree < _starts[ensemble + 1]; tree++)
        {
            for (int place = _roots[tree]; place >= 0;)
            {
                int next = Next(place, columns);
                moves[_nodes[place].Column] += (Mean(next) - _nodes[place].Mean) * share;
                place = next;
            }
        }
    }

    private void AddSizes(ReadOnlySpan<Feature> features, Span<float> sizes)
    {
        foreach (ref readonly Feature feature in features)
        {
            if (_index.Find(feature.Hash) is >= 0 and int column)
                sizes[column] += MathF.Abs(feature.Value);
        }
    }

    private void Share(ReadOnlySpan<Feature> features, ReadOnlySpan<float> moves, ReadOnlySpan<float> sizes, Span<float> byToken)
    {
        foreach (ref readonly Feature feature in features)
        {
            int column = _index.Find(feature.Hash);
            if (column < 0 || sizes[column] == 0)
                continue;
            int place = (uint)feature.Token < (uint)(byToken.Length - 1) ? feature.Token : byToken.Length - 1;
            byToken[place] += moves[column] * MathF.Abs(feature.Value) / sizes[column];
        }
    }
}
