using System.Runtime.InteropServices;
using StanceML.Tables;
using StanceML.Text;

namespace StanceML.Lexicons;

/// <summary>What a lexicon is compiled from, and the writing of it; <see cref="Lexicon"/> reads it.</summary>
/// <param name="Forms">Word forms with what is known of them.</param>
/// <param name="Steps">Trie edges behind the first word by <see cref="Lexicon.StepKey"/>, with the node that they lead to.</param>
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
        (uint[] steps, int[] stepOrder) = HashIndexBuilder.Build([.. Steps.Keys]);
        int[] nodes = Nodes(stepOrder), places = new int[nodes.Length];
        for (int place = 0; place < nodes.Length; place++)
            places[nodes[place]] = place;
        LexicalEntry[] entries = [.. Forms.Values];
        writer.Add(entries.Length);
        writer.AddIndex(forms);
        writer.Add<LexicalEntry>(Array.ConvertAll(formOrder, form => entries[form].Node < 0 ? entries[form] : entries[form] with { Node = places[entries[form].Node] }));
        writer.AddIndex(steps);

        (uint[] links, List<Expression> rows) = Links(nodes);
        writer.Add(Expressions.Length);
        writer.Add(links.Length);
        writer.Add<uint>(links);
        writer.Add(rows.Count);
        writer.Add<Expression>(CollectionsMarshal.AsSpan(rows));
        return writer.ToArray();
    }

    // Where a step leads is its row in the index; the nodes of first words come behind.
    private int[] Nodes(int[] stepOrder)
    {
        int[] ofStep = [.. Steps.Values];
        int[] steps = Array.ConvertAll(stepOrder, step => ofStep[step]);
        return [.. steps, .. Enumerable.Range(0, NodeFirst.Length - 1).Except(steps)];
    }

    // Lays the expressions of each node side by side, so that a node names a run of rows; nodes with the same ones share them.
    private (uint[] Links, List<Expression> Rows) Links(int[] nodes)
    {
        var rows = new List<Expression>();
        var runs = new Dictionary<string, uint>(StringComparer.Ordinal);
        uint[] links = new uint[nodes.Length];
        for (int place = 0; place < links.Length; place++)
        {
            int node = nodes[place];
            int first = NodeFirst[node] & ~Lexicon.Continues, count = (NodeFirst[node + 1] & ~Lexicon.Continues) - first;
            ReadOnlySpan<ushort> own = NodeExpressions.AsSpan(first, count);
            string key = string.Join(' ', own.ToArray());
            if (!runs.TryGetValue(key, out uint run))
            {
                run = ExpressionLink.Of(rows.Count, count);
                runs.Add(key, run);
                foreach (ushort expression in own)
                    rows.Add(Expressions[expression]);
            }

            links[place] = run | (NodeFirst[node] < 0 ? ExpressionLink.Continues : 0);
        }

        return (links, rows);
    }
}
