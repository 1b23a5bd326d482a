using StanceML.Tables;
using StanceML.Text;

namespace StanceML.Lexicons;

/// <summary>What a lexicon is compiled from, and the writing of it; <see cref="Lexicon"/> reads it.</summary>
/// <param name="Forms">Word forms with what is known of them.</param>
/// <param name="Steps">Trie edges by <see cref="Lexicon.StepKey"/>, with the node that they lead to.</param>
/// <param name="NodeFirst">For each node, and one past the last, where its expressions begin in <paramref name="NodeExpressions"/>; with <see cref="Lexicon.Continues"/>.</param>
/// <param name="NodeExpressions">Numbers of expressions, node by node.</param>
/// <param name="Expressions">All expressions.</param>
internal sealed record LexiconTables(
    IReadOnlyDictionary<ulong, LexicalEntry> Forms, IReadOnlyDictionary<ulong, int> Steps, int[] NodeFirst, ushort[] NodeExpressions, Expression[] Expressions)
{
    /// <summary>A number that changes with the forms, classes, valences and expressions.</summary>
    public ulong Fingerprint()
    {
        ulong hash = 1;
        foreach (LexicalEntry entry in Forms.Values)
            hash = WordHash.Join(hash, WordHash.Join(entry.Lemma, ((ulong)entry.Classes << 8) | (byte)entry.Valence));
        foreach (Expression expression in Expressions)
        {
            ulong scores = ((ulong)(expression.Object + 8) << 24) | ((ulong)(expression.Subject + 8) << 16) | ((ulong)expression.Strength << 8) | (ulong)expression.Class;
            hash = WordHash.Join(hash, WordHash.Join(expression.Id, (scores << 32) | expression.Prepositions));
        }

        return hash;
    }

    /// <summary>The bytes of the compiled lexicon; the same tables give the same bytes.</summary>
    public byte[] Write()
    {
        var writer = new TableWriter();
        writer.Add(Fingerprint());
        (uint[] forms, int[] formOrder) = HashIndexBuilder.Build([.. Forms.Keys]);
        LexicalEntry[] entries = [.. Forms.Values];
        writer.Add(entries.Length);
        writer.AddIndex(forms);
        writer.Add<LexicalEntry>(Array.ConvertAll(formOrder, form => entries[form]));

        (uint[] steps, int[] stepOrder) = HashIndexBuilder.Build([.. Steps.Keys]);
        int[] nodes = [.. Steps.Values];
        writer.Add(nodes.Length);
        writer.AddIndex(steps);
        writer.Add<int>(Array.ConvertAll(stepOrder, step => nodes[step]));

        writer.Add(NodeFirst.Length);
        writer.Add<int>(NodeFirst);
        writer.Add(NodeExpressions.Length);
        writer.Add<ushort>(NodeExpressions);
        writer.Add(Expressions.Length);
        writer.Add<Expression>(Expressions);
        return writer.ToArray();
    }
}
