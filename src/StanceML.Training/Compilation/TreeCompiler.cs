using StanceML.Scoring;

namespace StanceML.Training.Compilation;

/// <summary>Joins the trees of both heads into what goes into a model file.</summary>
internal static class TreeCompiler
{
    /// <summary>The trees of both heads over the columns of both; null where neither has trees.</summary>
    public static TreeForest? Join(Head? stance, Head? sentiment)
    {
        TrainedTrees?[] heads = [stance?.Trees, sentiment?.Trees];
        if (heads.All(trees => trees is null))
            return null;
        ulong[] features = [.. heads.SelectMany(trees => trees?.Columns.Features ?? []).Distinct()];
        Dictionary<ulong, int> columnOf = features.Select((feature, i) => (feature, i)).ToDictionary(pair => pair.feature, pair => pair.i);
        List<int> starts = [], roots = [];
        List<TreeNode> nodes = [];
        List<float> leaves = [];
        foreach (TrainedTrees? trees in heads)
        {
            for (int c = 0; c < TreeForest.Ensembles / heads.Length; c++)
            {
                starts.Add(roots.Count);
                if (trees is not null)
                    Append(trees.Ensembles[c], trees.Columns.Features);
            }
        }

        starts.Add(roots.Count);
        return new TreeForest
        {
            Features = features,
            StanceShare = stance?.TreeShare ?? 0,
            SentimentShare = sentiment?.TreeShare ?? 0,
            Starts = [.. starts],
            Roots = [.. roots],
            Nodes = [.. nodes],
            Leaves = [.. leaves],
        };

        void Append(TreeEnsemble ensemble, ulong[] own)
        {
            int firstNode = nodes.Count, firstLeaf = leaves.Count;
            roots.AddRange(ensemble.Roots.Select(Moved));
            nodes.AddRange(ensemble.Nodes.Select(node => node with { Column = columnOf[own[node.Column]], Left = Moved(node.Left), Right = Moved(node.Right) }));
            leaves.AddRange(ensemble.Leaves);

            int Moved(int place) => place < 0 ? ~(~place + firstLeaf) : place + firstNode;
        }
    }
}
