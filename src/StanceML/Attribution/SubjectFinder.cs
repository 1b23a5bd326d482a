using StanceML.Syntax;

namespace StanceML.Attribution;

/// <summary>The subject of a verb, with the commas taken at their word: in "..., the ministry said" the ministry is no apposition.</summary>
internal static class SubjectFinder
{
    // Relative clauses and appositions between subject and verb are shorter.
    private const int MaxBack = 8;

    // A dateline has no more phrases: a town, a country, an agency, a day.
    private const int MaxDateline = 5;

    /// <summary>Number of the subject's phrase, or -1.</summary>
    /// <param name="analysis">The analysed statement.</param>
    /// <param name="verb">Number of the verb's phrase.</param>
    /// <param name="dateline">What <see cref="Dateline.End"/> gives.</param>
    public static int Of(StatementAnalysis analysis, int verb, int dateline)
    {
        Span<Phrase> phrases = analysis.Phrases;
        int linked = phrases[verb].Subject;
        if (linked >= 0 && linked <= MaxDateline && phrases[linked].First <= dateline)
            linked = FirstBehindDateline(analysis, verb, dateline);
        if (!phrases[verb].Is(PhraseFlags.Finite) || phrases[verb].Is(PhraseFlags.AfterRelative | PhraseFlags.AfterThat | PhraseFlags.AfterComma | PhraseFlags.AfterCoordinator))
            return linked;
        int start = ClauseStart(phrases, verb);
        bool lost = linked < 0 || (phrases[linked].Is(PhraseFlags.TimePhrase) && analysis.MentionAt[phrases[linked].First] < 0) || phrases[linked].PrepositionToken >= 0;
        return start >= 0 && start != linked && (lost || (linked < start && HasVerb(phrases, linked, start))) ? start : linked;
    }

    /// <summary>The token with which the main clause begins behind a clause that stands before it: "While X accuses Y, Z ..."; a verb in no such clause has none, the largest number.</summary>
    public static int MainClause(StatementAnalysis analysis, int verb)
    {
        Span<Phrase> phrases = analysis.Phrases;
        int subject = phrases[verb].Subject;
        if (subject < 0 || subject > verb || !phrases[subject].Is(PhraseFlags.AfterSubordinator))
            return int.MaxValue;
        for (int i = verb + 1; i < phrases.Length && i <= verb + MaxBack; i++)
        {
            if (phrases[i].Kind == PhraseKind.Noun && phrases[i].Is(PhraseFlags.AfterComma) && phrases[i].Relation == Relation.Subject && !phrases[i].Is(PhraseFlags.AfterSubordinator))
                return phrases[i].First;
        }

        return int.MaxValue;
    }

    // "LIMA (Agency) - The minister said": the town says nothing.
    private static int FirstBehindDateline(StatementAnalysis analysis, int verb, int end)
    {
        for (int i = 0; i < verb; i++)
        {
            ref Phrase phrase = ref analysis.Phrases[i];
            if (phrase.First <= end)
                continue;
            return phrase.Kind == PhraseKind.Noun && phrase.PrepositionToken < 0 ? i : -1;
        }

        return -1;
    }

    // The noun that opens the verb's own clause: behind a comma or a break, with no verb in between.
    private static int ClauseStart(Span<Phrase> phrases, int verb)
    {
        int nearest = -1;
        for (int i = verb - 1; i >= 0 && i >= verb - MaxBack; i--)
        {
            ref Phrase phrase = ref phrases[i];
            if (phrase.Kind == PhraseKind.Verb)
                break;
            if (phrase.Kind != PhraseKind.Noun || phrase.PrepositionToken >= 0)
                continue;
            if (!phrase.Is(PhraseFlags.TimePhrase) || phrase.Last > phrase.First + 1)
                nearest = i;
            if (nearest == i && phrase.Is(PhraseFlags.AfterComma | PhraseFlags.AfterBreak | PhraseFlags.AfterQuote | PhraseFlags.AfterThat | PhraseFlags.AfterColon))
                break;
        }

        return nearest;
    }

    // Without a verb before it the comma may belong to a list of subjects.
    private static bool HasVerb(Span<Phrase> phrases, int subject, int start)
    {
        for (int i = start - 1; i >= 0 && !phrases[i + 1].Is(PhraseFlags.AfterBreak); i--)
        {
            if (phrases[i].Kind == PhraseKind.Verb)
                return i < subject || phrases[i].Subject == subject || !phrases[i].Is(PhraseFlags.AfterRelative | PhraseFlags.AfterThat);
        }

        return false;
    }
}
