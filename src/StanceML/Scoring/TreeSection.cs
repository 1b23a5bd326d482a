using StanceML.Tables;

namespace StanceML.Scoring;

/// <summary>The part of a model file that holds decision trees. Writer and reader stand side by side.</summary>
/// <remarks>
/// Layout: number of columns and their <see cref="HashIndex"/>; shares of stance and sentiment; the first tree of each of six
/// ensembles and the number of all; numbers of nodes and leaves; roots, nodes, leaves. A child is a later node than its
/// parent, so every walk ends.
/// </remarks>
internal static unsafe class TreeSection
{
    /// <summary>More columns would not fit on the stack of a thread that judges.</summary>
    public const int MaxColumns = 1024;

    /// <summary>Writes the section.</summary>
    /// <exception cref="InvalidOperationException">Two features have hashes that the index cannot tell apart.</exception>
    public static void Write(TableWriter writer, TreeForest forest)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(forest.Features.Length, MaxColumns);
        ArgumentOutOfRangeException.ThrowIfNotEqual(forest.Starts.Length, TreeForest.Ensembles + 1);
        (uint[] buckets, int[] order) = HashIndexBuilder.Build(forest.Features);
        int[] rowOf = new int[order.Length];
        for (int row = 0; row < order.Length; row++)
            rowOf[order[row]] = row;
        writer.Add(forest.Features.Length);
        writer.AddIndex(buckets);
        writer.Add<float>([forest.StanceShare, forest.SentimentShare]);
        writer.Add<int>(forest.Starts);
        writer.Add<int>([forest.Nodes.Length, forest.Leaves.Length]);
        writer.Add<int>(forest.Roots);
        writer.Add<TreeNode>([.. forest.Nodes.Select(node => node with { Column = rowOf[node.Column] })]);
        writer.Add<float>(forest.Leaves);
    }

    /// <summary>Lays a table over the section.</summary>
    /// <exception cref="ArgumentException">The section is longer than the file, or a count is out of its range.</exception>
    public static TreeTable Read(ref TableReader reader)
    {
        int columns = reader.Int32();
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(columns, MaxColumns);
        HashIndex index = reader.Index();
        float* shares = reader.Take<float>(2);
        int* starts = reader.Take<int>(TreeForest.Ensembles + 1);
        int nodeCount = reader.Int32(), leafCount = reader.Int32(), treeCount = starts[TreeForest.Ensembles];
        int* roots = reader.Take<int>(treeCount);
        TreeNode* nodes = reader.Take<TreeNode>(nodeCount);
        float* leaves = reader.Take<float>(leafCount);
        return new TreeTable(index, starts, roots, nodes, leaves)
        {
            Columns = columns,
            StanceShare = shares[0],
            SentimentShare = shares[1],
            NodeCount = nodeCount,
            LeafCount = leafCount,
        };
    }
}
