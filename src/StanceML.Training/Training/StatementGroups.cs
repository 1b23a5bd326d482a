using StanceML.Training.Data;
using StanceML.Training.Quality;

namespace StanceML.Training;

/// <summary>Which labelled statements belong together, so that none is measured by a model that saw another of them.</summary>
/// <remarks>
/// Those of one group, and those whose texts differ in nothing but case, spaces and punctuation; also through others, as
/// when a text stands in two documents. A statement without a group is its own. Cost: a few microseconds a statement.
/// </remarks>
internal static class StatementGroups
{
    /// <summary>The group that a statement names by itself.</summary>
    public static string Named(LabelledStatement statement) => statement.Group ?? statement.Id;

    /// <summary>What texts share that differ in nothing but case, spaces and punctuation.</summary>
    public static UInt128 TextOf(LabelledStatement statement)
    {
        string words = TextKey.Normalise(statement.Text);
        // A text without any word, such as a row of marks, is only like itself.
        return Fingerprint.Of(words.Length > 0 ? words : statement.Text);
    }

    /// <summary>The group of each statement: of the names that belong together, the first.</summary>
    public static string[] Of(IReadOnlyList<LabelledStatement> statements)
    {
        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        var groupOfText = new Dictionary<UInt128, string>();
        foreach (LabelledStatement statement in statements)
        {
            string own = Named(statement);
            parents.TryAdd(own, own);
            UInt128 text = TextOf(statement);
            if (!groupOfText.TryAdd(text, own))
                Join(parents, own, groupOfText[text]);
        }

        return [.. statements.Select(statement => Root(parents, Named(statement)))];
    }

    private static void Join(Dictionary<string, string> parents, string one, string other)
    {
        (one, other) = (Root(parents, one), Root(parents, other));
        if (string.CompareOrdinal(one, other) < 0)
            parents[other] = one;
        else
            parents[one] = other;
    }

    private static string Root(Dictionary<string, string> parents, string name)
    {
        string root = name;
        while (parents[root] != root)
            root = parents[root];
        // What was gone through points at the root from now on.
        while (name != root)
            (name, parents[name]) = (parents[name], root);
        return root;
    }
}
