using StanceML.Syntax;

namespace StanceML.Features;

/// <summary>The clause that a word stands in, as far as the tone cares.</summary>
/// <param name="Verb">The verb phrase of the clause, or -1.</param>
/// <param name="IsVerb">Whether the word is part of that verb phrase.</param>
/// <param name="Depth">0 outside any clause, 1 in the leading clause, 2 in one that completes it, 3 in one that describes or stands beside.</param>
/// <param name="Reality">0 for what is told as a fact, 1 for what may or must be, 2 for what will be, 3 for an aim.</param>
internal readonly record struct ToneClause(int Verb, bool IsVerb, int Depth, int Reality)
{
    public bool IsLeading => Depth <= 1;

    public static ToneClause At(StatementAnalysis analysis, int token)
    {
        int at = analysis.PhraseAt[token];
        if (at < 0)
            return new ToneClause(-1, false, 0, 0);
        ref Phrase phrase = ref analysis.Phrases[at];
        bool isVerb = phrase.Kind == PhraseKind.Verb;
        int verb = isVerb ? at : phrase.Clause;
        if (verb < 0)
            return new ToneClause(-1, false, 0, 0);
        ref Phrase clause = ref analysis.Phrases[verb];
        int depth = clause.Relation switch
        {
            Relation.None => 1,
            Relation.Clause => 2,
            _ => 3,
        };
        // "Will" is a modal too.
        int reality = clause.Is(PhraseFlags.Future) ? 2
            : clause.Is(PhraseFlags.Modal | PhraseFlags.AfterCondition) ? 1
            : clause.Is(PhraseFlags.Infinitive) ? 3
            : 0;
        return new ToneClause(verb, isVerb, depth, reality);
    }
}
