using StanceML.Text;

namespace StanceML.Geography;

/// <summary>Decides which reading of an entry holds where it stands.</summary>
internal static class ReadingRules
{
    // Before a country, and no first name: "Eastern Chad".
    private static readonly WordSet Parts = new(
        "eastern western northern southern central east west north south first second neighbouring neighboring ancient modern");

    /// <summary>Weighs the readings of the entry at tokens [first, end).</summary>
    public static Decision Decide(ref MentionContext context, ReadOnlySpan<Reading> readings, int first, int end)
    {
        if (readings[0].Kind == MentionKind.Leader)
        {
            Decision leader = LeaderRules.Decide(ref context, readings, first, end);
            if (leader.IsMention || readings[^1].Kind == MentionKind.Leader)
                return leader;
        }

        Decision refused = default;
        for (int i = 0; i < readings.Length; i++)
        {
            ref readonly Reading reading = ref readings[i];
            if (reading.Kind == MentionKind.Leader)
                continue;
            Decision decision = Decide(ref context, i, reading, first, end);
            // A cue rule that fails leaves the words to the next reading.
            if (decision.IsMention || (decision.IsTrap && i + 1 == readings.Length))
                return decision;
            if (i == 0 || refused == default)
                refused = decision;
        }

        return refused;
    }

    private static Decision Decide(ref MentionContext context, int index, in Reading reading, int first, int end)
    {
        if (!CaseRules.Allow(ref context, reading, first, end, out MentionReason reason))
            return Decision.Reject(index, reading, reason);
        if (reading.Is(ReadingFlags.AfterThe) && context.At(first - 1).Hash != Words.The)
            return Decision.Reject(index, reading, MentionReason.CommonWord);
        if (reading.Is(ReadingFlags.Trap))
            return Decision.Trap(index, reading, reading.Reason);
        if (reading.Is(ReadingFlags.Combining))
            return IsCombining(context, end)
                ? Decision.Accept(index, reading, MentionReason.CombiningForm)
                : Decision.Reject(index, reading, MentionReason.CommonWord);
        if (reading.Is(ReadingFlags.Language) && LanguageRules.IsLanguage(context, first, end))
            return Decision.Trap(index, reading, MentionReason.Language);
        if (reading.Cue != Reading.NoCue)
        {
            CueRule rule = context.Table.Cues[reading.Cue];
            (bool holds, MentionReason why) = Weigh(ref context, rule, first, end);
            if (!holds)
                return Decision.Trap(index, reading, why);
            if (reading.Kind != MentionKind.Capital)
                return Decision.Accept(index, reading, why);
        }

        if (reading.Kind == MentionKind.Capital)
            return CapitalRules.Decide(ref context, index, reading, first, end);
        if (reading.Kind == MentionKind.Demonym && Words.IsNamePart(context, first))
            return Decision.Reject(index, reading, MentionReason.PersonName);
        return Decision.Accept(index, reading, reading.Reason == MentionReason.Listed ? reason : reading.Reason);
    }

    // "Sino-Indian", but not "Franco said".
    private static bool IsCombining(in MentionContext context, int end) =>
        Words.IsDash(context.At(end)) && !context.At(end).HasSpaceBefore
        && context.At(end + 1) is { IsWord: true, HasSpaceBefore: false };

    private static (bool Holds, MentionReason Why) Weigh(ref MentionContext context, CueRule rule, int first, int end)
    {
        ref readonly Token before = ref context.At(first - 1);
        ref readonly Token after = ref context.At(end);
        bool against = rule.BeforeAgainst.Has(before) || rule.AfterAgainst.Has(after)
            || (after.Hash == Words.Comma && rule.AfterAgainst.Has(context.At(end + 1)));
        if (against || StateRules.Follows(context, end))
            return (false, rule.Otherwise);
        if (rule.BeforeFor.Has(before) || rule.AfterFor.Has(after))
            return (true, MentionReason.Cue);
        if (rule.NotAfterPlace && IsAfterPlace(context, first))
            return (false, rule.Otherwise);
        if (rule.NotBeforeSurname && IsPerson(context, rule, first, end))
            return (false, MentionReason.PersonName);
        (bool favour, against) = context.Near(rule.NearFor, rule.NearAgainst, first, end);
        // "roasted the turkey, then flew to Turkey": a capital inside small letters is a name, whatever stands near.
        if (against && rule.Otherwise == MentionReason.CommonWord && IsWrittenAsName(context, first, end))
            return (true, MentionReason.Case);
        if (favour != against)
            return favour ? (true, MentionReason.Cue) : (false, rule.Otherwise);
        return (rule.Usual, rule.Usual ? MentionReason.Usual : rule.Otherwise);
    }

    // "Jordan Smith", "Henry Jordan", "Mr. Jordan".
    private static bool IsPerson(in MentionContext context, CueRule rule, int first, int end) =>
        LeaderRules.IsFirstName(context, Reading.NoPlace, first, end)
        || (!Parts.Has(context.At(first - 1)) && LeaderRules.IsOtherPerson(context, first))
        || (Words.IsPeriod(context.At(first - 1)) && !context.At(first - 1).HasSpaceBefore && rule.BeforeAgainst.Has(context.At(first - 2)));

    private static bool IsWrittenAsName(in MentionContext context, int first, int end) =>
        context.Tokens[first].IsCapitalised && !context.StartsSentence(first) && context.CaseAround(first, end) == TextCase.Mixed;

    // "Atlanta, Georgia", but not "Armenia, Georgia".
    private static bool IsAfterPlace(in MentionContext context, int first)
    {
        if (context.At(first - 1).Hash != Words.Comma)
            return false;
        Token town = context.At(first - 2);
        return town.IsWord && town.IsCapitalised && !Words.Openers.Has(town)
            && !(context.Output.Count > 0 && context.Output[^1].EndToken >= first - 1 && context.Output[^1].Counts);
    }
}
