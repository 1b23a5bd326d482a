using StanceML.Geography;
using StanceML.Lexicons;
using StanceML.Syntax;

namespace StanceML.Attribution;

/// <summary>Finds who takes a stance: the subject of the verb that expresses it, else of the verb that reports it, else the author.</summary>
internal static class HolderFinder
{
    private const int MaxHops = 6;

    /// <summary>The holder of a stance toward a country that is expressed at a token.</summary>
    /// <param name="analysis">The analysed statement.</param>
    /// <param name="target">Place of the target in the list of countries.</param>
    /// <param name="anchor">The token that expresses the stance.</param>
    public static FoundHolder Find(StatementAnalysis analysis, int target, int anchor)
    {
        int at = anchor >= 0 ? analysis.PhraseAt[anchor] : -1;
        if (at < 0)
            return FoundHolder.Author;
        Span<Phrase> phrases = analysis.Phrases;
        ref Phrase phrase = ref phrases[at];
        if (phrase.Kind == PhraseKind.Noun)
        {
            // "Ankara's criticism of Berlin", "British support for".
            FoundHolder possessor = InTokens(analysis, phrase.First, anchor - 1, target);
            if (possessor.Kind == HolderKind.Country)
                return possessor;
            FoundHolder agent = AgentOf(analysis, at, target);
            if (agent.Kind != HolderKind.None)
                return agent;
        }

        int verb = phrase.Kind == PhraseKind.Verb ? at : phrase.Relation == Relation.Describing ? phrase.Parent : phrase.Clause;
        FoundHolder weak = default;
        for (int hops = 0; verb >= 0 && hops < MaxHops; hops++)
        {
            ref Phrase clause = ref phrases[verb];
            if (clause.Kind != PhraseKind.Verb)
            {
                verb = clause.Clause;
                continue;
            }

            FoundHolder found = clause.Is(PhraseFlags.Passive)
                ? AgentOf(analysis, verb, target)
                : clause.Subject >= 0 ? OfPhrase(analysis, clause.Subject, target) : default;
            if (found.Kind == HolderKind.Country)
                return found;
            if (found.Kind == HolderKind.Other && weak.Kind == HolderKind.None)
                weak = found;
            int above = clause.Parent >= 0 ? clause.Parent : clause.Clause;
            verb = above == verb ? -1 : above;
        }

        FoundHolder speaker = Speaker(analysis, target);
        return speaker.Kind == HolderKind.Country || weak.Kind == HolderKind.None
            ? speaker.Kind == HolderKind.None ? FoundHolder.Author : speaker
            : weak;
    }

    // A reporting verb anywhere: "..., the Kremlin said", "according to Ankara", "Kremlin: ...".
    private static FoundHolder Speaker(StatementAnalysis analysis, int target)
    {
        Span<Phrase> phrases = analysis.Phrases;
        FoundHolder other = default;
        for (int i = 0; i < phrases.Length; i++)
        {
            if (phrases[i].Kind != PhraseKind.Verb || (analysis.Classes(phrases[i].Head) & WordClasses.Reporting) == 0 || phrases[i].Subject < 0)
                continue;
            FoundHolder found = OfPhrase(analysis, phrases[i].Subject, target);
            if (found.Kind == HolderKind.Country)
                return found;
            if (other.Kind == HolderKind.None)
                other = found;
        }

        return other;
    }

    private static FoundHolder AgentOf(StatementAnalysis analysis, int above, int target)
    {
        Span<Phrase> phrases = analysis.Phrases;
        for (int i = above + 1; i < phrases.Length && i < above + 6; i++)
        {
            if (phrases[i].Preposition == Prepositions.By && (phrases[i].Parent == above || i == above + 1))
                return OfPhrase(analysis, i, target);
        }

        return default;
    }

    // What a noun phrase speaks for: a country in it or in its "of", else somebody else, or nobody known for a pronoun.
    private static FoundHolder OfPhrase(StatementAnalysis analysis, int at, int target)
    {
        Span<Phrase> phrases = analysis.Phrases;
        ref Phrase phrase = ref phrases[at];
        FoundHolder found = InTokens(analysis, phrase.First, phrase.Last, target);
        if (found.Kind == HolderKind.Country)
            return SpeaksForCountry(analysis, ref phrase) ? found : new FoundHolder(HolderKind.Other, default, phrase.First, phrase.Last);
        for (int i = at + 1; i < phrases.Length && i <= at + 2 && phrases[i].Kind == PhraseKind.Noun; i++)
        {
            if (phrases[i].Parent != at || (phrases[i].Relation == Relation.Preposition && phrases[i].Preposition != Prepositions.Of))
                continue;
            FoundHolder part = InTokens(analysis, phrases[i].First, phrases[i].Last, target);
            if (part.Kind == HolderKind.Country)
                return part;
        }

        if (phrase.Is(PhraseFlags.PronounPhrase))
            return default;
        return new FoundHolder(HolderKind.Other, default, phrase.First, phrase.Last);
    }

    // "Russian analysts", "a British driver" do not speak for their country; ministers, officials and armies do.
    private static bool SpeaksForCountry(StatementAnalysis analysis, ref Phrase phrase)
    {
        bool person = false;
        for (int i = phrase.First; i <= phrase.Last; i++)
        {
            WordClasses classes = analysis.Classes(i);
            if (analysis.MentionAt[i] >= 0)
            {
                MentionKind kind = analysis.Mentions[analysis.MentionAt[i]].Kind;
                if (kind is MentionKind.Leader or MentionKind.Seat)
                    return true;
                continue;
            }

            if ((classes & (WordClasses.StateNoun | WordClasses.Title)) != 0)
                return true;
            person |= (classes & WordClasses.PersonNoun) != 0;
        }

        return !person;
    }

    private static FoundHolder InTokens(StatementAnalysis analysis, int first, int last, int target)
    {
        for (int i = first; i <= last; i++)
        {
            int mention = analysis.MentionAt[i];
            if (mention < 0)
                continue;
            FoundMention found = analysis.Mentions[mention];
            if (found.Place == target)
                return default;
            if (found.Kind == MentionKind.Bloc)
                return new FoundHolder(HolderKind.Other, default, found.FirstToken, found.EndToken - 1);
            if (found.Place < CountryList.Default.Codes.Length)
                return new FoundHolder(HolderKind.Country, found.Place, found.FirstToken, found.EndToken - 1);
        }

        return default;
    }
}
