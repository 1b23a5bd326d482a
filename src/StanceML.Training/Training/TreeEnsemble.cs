using Microsoft.ML.Trainers.FastTree;
using StanceML.Scoring;

namespace StanceML.Training;

/// <summary>The trees of one class as ML.NET grew them, in the form of the model file. Immutable, thread-safe.</summary>
/// <param name="Nodes">The nodes of all trees; a child stands behind its parent.</param>
/// <param name="Leaves">The leaves of all trees, as log-odds.</param>
/// <param name="Roots">The first node of each tree, or the bitwise complement of its only leaf.</param>
internal sealed record TreeEnsemble(TreeNode[] Nodes, float[] Leaves, int[] Roots)
{
    /// <summary>An ensemble that gives everybody the same.</summary>
    public static TreeEnsemble Constant(float value) => new([], [value], [~0]);

    /// <summary>Reads the trees out.</summary>
    /// <param name="trained">What ML.NET trained.</param>
    /// <param name="scale">What its leaves are multiplied by.</param>
    public static TreeEnsemble Of(RegressionTreeEnsemble trained, double scale)
    {
        List<TreeNode> nodes = [];
        List<float> leaves = [];
        List<int> roots = [];
        for (int t = 0; t < trained.Trees.Count; t++)
        {
            RegressionTree tree = trained.Trees[t];
            int firstLeaf = leaves.Count;
            leaves.AddRange(tree.LeafValues.Select(leaf => (float)(leaf * trained.TreeWeights[t] * scale)));
            roots.Add(tree.NumberOfNodes == 0 ? ~firstLeaf : Add(tree, 0, firstLeaf, nodes));
        }

        return new TreeEnsemble([.. nodes], [.. leaves], [.. roots]);
    }

    /// <summary>The same trees, each node with what its leaves give on average over rows.</summary>
    /// <param name="rows">Dense rows; each is read before the next is asked for.</param>
    public TreeEnsemble WithMeans(IEnumerable<float[]> rows)
    {
        long[] visits = new long[Nodes.Length];
        double[] sums = new double[Nodes.Length];
        List<int> path = [];
        foreach (float[] row in rows)
        {
            foreach (int root in Roots)
            {
                path.Clear();
                int place = root;
                for (; place >= 0; place = Next(place, row))
                    path.Add(place);
                foreach (int node in path)
                {
                    visits[node]++;
                    sums[node] += Leaves[~place];
                }
            }
        }

        return this with { Nodes = [.. Nodes.Select((node, i) => node with { Mean = visits[i] == 0 ? 0 : (float)(sums[i] / visits[i]) })] };
    }

    /// <summary>The log-odds of a dense row.</summary>
    public double Score(ReadOnlySpan<float> row)
    {
        double sum = 0;
        foreach (int root in Roots)
        {
            int place = root;
            while (place >= 0)
                place = Next(place, row);
            sum += Leaves[~place];
        }

        return sum;
    }

    private int Next(int place, ReadOnlySpan<float> row) => row[Nodes[place].Column] <= Nodes[place].Threshold ? Nodes[place].Left : Nodes[place].Right;

    // Depth first, so that a child stands behind its parent whatever the order in which nodes were split.
    private static int Add(RegressionTree tree, int node, int firstLeaf, List<TreeNode> nodes)
    {
        int place = nodes.Count;
        nodes.Add(default);
        int left = tree.LeftChild[node], right = tree.RightChild[node];
        nodes[place] = new TreeNode(
            tree.NumericalSplitFeatureIndexes[node],
            Math.Clamp(tree.NumericalSplitThresholds[node], float.MinValue, float.MaxValue),
            left < 0 ? ~(firstLeaf + ~left) : Add(tree, left, firstLeaf, nodes),
            right < 0 ? ~(firstLeaf + ~right) : Add(tree, right, firstLeaf, nodes),
            0);
        return place;
    }
}
