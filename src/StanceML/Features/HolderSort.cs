using StanceML.Lexicons;
using StanceML.Syntax;
using StanceML.Text;

namespace StanceML.Features;

/// <summary>What sort of party an expression comes from, as far as its own clause says.</summary>
internal static class HolderSort
{
    private const ulong Nobody = 0, Target = 1, Country = 2, State = 3, Person = 4, Author = 5, Pronoun = 6, Thing = 7;

    private static readonly ulong We = WordHash.Of("we"), I = WordHash.Of("i"), Our = WordHash.Of("our"), My = WordHash.Of("my");

    /// <summary>The sort of the subject of an expression's verb, or of the possessor of its noun.</summary>
    public static ulong Of(StatementAnalysis analysis, in ExpressionHit hit, TokenSpan mention)
    {
        int at = analysis.PhraseAt[hit.Head];
        if (at < 0)
            return Nobody;
        ref Phrase phrase = ref analysis.Phrases[at];
        if (phrase.Kind == PhraseKind.Noun && phrase.First < hit.First)
        {
            ulong first = analysis.Tokens[phrase.First].Hash;
            if (first == Our || first == My)
                return Author;
            if (analysis.MentionAt[phrase.First] >= 0)
                return phrase.First == mention.First ? Target : Country;
        }

        int verb = phrase.Kind == PhraseKind.Verb ? at : phrase.Clause;
        if (verb < 0 || analysis.Phrases[verb].Is(PhraseFlags.Passive))
            return Nobody;
        int subject = analysis.Phrases[verb].Subject;
        return subject < 0 ? Nobody : Of(analysis, ref analysis.Phrases[subject], mention);
    }

    private static ulong Of(StatementAnalysis analysis, ref Phrase subject, TokenSpan mention)
    {
        if (mention.First >= subject.First && mention.Last <= subject.Last)
            return Target;
        for (int i = subject.First; i <= subject.Last; i++)
        {
            if (analysis.MentionAt[i] >= 0)
                return Country;
        }

        ulong head = analysis.Tokens[subject.Head].Hash;
        if (head == We || head == I)
            return Author;
        if (subject.Is(PhraseFlags.PronounPhrase))
            return Pronoun;
        return analysis.NounKindOf(subject.Head) switch
        {
            NounKind.State or NounKind.Title => State,
            NounKind.Person or NounKind.Name => Person,
            _ => Thing,
        };
    }
}
