using StanceML.Tables;
using StanceML.Text;

namespace StanceML.Lexicons;

/// <summary>What a lexicon is compiled from, and the writing of it; <see cref="Lexicon"/> reads it.</summary>
/// <param name="Forms">Word forms with what is known of them.</param>
/// <param name="Steps">Trie edges behind the first word by <see cref="Lexicon.StepKey"/>, with the <see cref="ExpressionLink"/> of what they lead to.</param>
/// <param name="Rows">The expressions as the links number them.</param>
/// <param name="Expressions">The expressions as the table lists them.</param>
internal sealed record LexiconTables(
    IReadOnlyDictionary<ulong, LexicalEntry> Forms, IReadOnlyDictionary<ulong, uint> Steps, Expression[] Rows, Expression[] Expressions)
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

        ulong[] keys = [.. Steps.Keys];
        uint[] filter = new uint[StepFilter.Words];
        foreach (ulong key in keys)
            filter[StepFilter.Word(key)] |= StepFilter.Bit(key);
        writer.Add<uint>(filter);
        (uint[] steps, int[] stepOrder) = HashIndexBuilder.Build(keys);
        uint[] links = [.. Steps.Values];
        writer.Add(links.Length);
        writer.AddIndex(steps);
        writer.Add<uint>(Array.ConvertAll(stepOrder, step => links[step]));

        writer.Add(Expressions.Length);
        writer.Add(Rows.Length);
        writer.Add<Expression>(Rows);
        return writer.ToArray();
    }
}
