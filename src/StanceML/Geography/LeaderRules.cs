using StanceML.Text;

namespace StanceML.Geography;

/// <summary>Decides whether a name is a leader's, and of which country on which date.</summary>
internal static class LeaderRules
{
    // Candidates and presidents-elect already stand for their country in the news: days before office.
    private const int Elected = 400;

    // Without a date, everybody in office since then is considered.
    private static readonly int Since = new DateOnly(1990, 1, 1).DayNumber;

    /// <summary>Weighs the bearers of a name at tokens [first, end).</summary>
    public static Decision Decide(ref MentionContext context, ReadOnlySpan<Reading> readings, int first, int end)
    {
        ref readonly Reading reading = ref readings[0];
        bool surname = reading.Is(ReadingFlags.Surname);
        if (!context.Tokens[first].IsCapitalised && !context.Tokens[end - 1].IsCapitalised && !context.Tokens[first].Is(TokenFlags.Hashtag)
            && (!context.IsLowerAround(first, end) || (surname && reading.Is(ReadingFlags.NeedsTitle))))
            return Decision.Reject(0, reading, MentionReason.WrongCase);

        MentionReason reason = surname ? MentionReason.Surname : MentionReason.FullName;
        if (surname)
        {
            if (Words.IsNamePart(context, first))
                return Decision.Reject(0, reading, MentionReason.PersonName);
            Title title = TitleBefore(context, first);
            bool office = title == Title.Office || Words.Rule.Has(context.At(end));
            if (title == Title.None && !office && (IsOtherPerson(context, first) || IsFirstName(context, first, end)))
                return Decision.Reject(0, reading, MentionReason.PersonName);
            if (reading.Is(ReadingFlags.NeedsTitle) && IsFirstName(context, first, end))
                return Decision.Reject(0, reading, MentionReason.PersonName);
            if (office || title == Title.Address)
                reason = MentionReason.Title;
            if (!office)
                return Choose(ref context, readings, first, reason, safeOnly: true);
        }

        return Choose(ref context, readings, first, reason, safeOnly: false);
    }

    private static Decision Choose(
        ref MentionContext context, ReadOnlySpan<Reading> readings, int first, MentionReason reason, bool safeOnly)
    {
        bool early = false;
        int chosen = -1;
        int latest = -1;
        bool former = true, clash = false, recent = context.AsOf >= 0;
        int neighbour = Neighbour(context, first);
        for (int i = 0; i < readings.Length; i++)
        {
            ref readonly Reading reading = ref readings[i];
            if (reading.Kind != MentionKind.Leader)
                continue;
            bool near = neighbour >= 0 && reading.Place == neighbour;
            if (safeOnly && reading.Is(ReadingFlags.NeedsTitle) && !near)
                continue;
            if (context.AsOf >= 0 ? reading.From > context.AsOf + Elected : recent && reading.To < Since)
            {
                early |= context.AsOf >= 0;
                continue;
            }

            if (!recent && reading.To >= Since)
            {
                // Bearers of the last decades come before those of history.
                recent = true;
                chosen = -1;
                former = true;
                clash = false;
            }

            if (!reading.Is(ReadingFlags.Uncounted | ReadingFlags.NeedsTitle) && (latest < 0 || reading.From > readings[latest].From))
                latest = i;
            bool inOffice = context.AsOf < 0 || (reading.From <= context.AsOf && context.AsOf <= reading.To);
            if (chosen < 0 || (near && readings[chosen].Place != neighbour) || (former && inOffice && !(neighbour >= 0 && readings[chosen].Place == neighbour)))
            {
                chosen = i;
                former = !inOffice;
                clash = false;
            }
            else if (reading.Place != readings[chosen].Place && inOffice == !former
                && !(neighbour >= 0 && readings[chosen].Place == neighbour))
            {
                clash = true;
            }
            else if (reading.Place == readings[chosen].Place)
            {
                if (readings[chosen].Is(ReadingFlags.Uncounted) && !reading.Is(ReadingFlags.Uncounted))
                    chosen = i;
                former &= !inOffice;
            }
        }

        if (chosen < 0)
            return Decision.Reject(0, readings[0], early ? MentionReason.NotYetInOffice : MentionReason.PersonName);
        // One person in offices of two states, one after the other, stands for the later: Juncker for the European Union.
        if (clash && context.AsOf < 0 && latest >= 0)
            return Decision.Accept(latest, readings[latest], MentionReason.Usual, counts: recent);
        // "Venezuelan Vice President Rodriguez" is none of the Rodriguezes of other countries.
        if (neighbour >= 0 && readings[chosen].Place != neighbour && readings[chosen].Is(ReadingFlags.NeedsTitle))
            return Decision.Reject(chosen, readings[chosen], MentionReason.PersonName);
        return clash
            ? Decision.Reject(chosen, readings[chosen], MentionReason.Ambiguous)
            : Decision.Accept(chosen, readings[chosen], reason, counts: recent) with { IsFormer = former && (context.AsOf < 0 || readings[chosen].From <= context.AsOf) };
    }

    // The country that was mentioned just before: "South Korean President Lee".
    private static int Neighbour(in MentionContext context, int first)
    {
        if (context.Output.Count == 0)
            return -1;
        FoundMention last = context.Output[^1];
        return first - last.EndToken <= 4 && last.Counts ? last.Place : -1;
    }

    private enum Title
    {
        None,
        Address,
        Office,
    }

    private static Title TitleBefore(in MentionContext context, int first)
    {
        ref readonly Token before = ref context.At(first - 1);
        // "Mr. Trump", "Gen. Aoun".
        if (Words.IsPeriod(before) && !before.HasSpaceBefore)
            before = ref context.At(first - 2);
        if (Words.Titles.Has(before))
            return Title.Office;
        return Words.Address.Has(before) ? Title.Address : Title.None;
    }

    // "Sharon Stone", "Trump Tower": a capitalised word that is no entry follows at once.
    public static bool IsFirstName(in MentionContext context, int first, int end)
    {
        ref readonly Token after = ref context.At(end);
        if (!after.IsWord || !after.IsCapitalised || after.IsAllCaps || after.Is(TokenFlags.Possessive))
            return false;
        return !Words.Days.Has(after) && !Words.Openers.Has(after) && !Words.Titles.Has(after)
            && !context.Table.IsEntry(after.Hash) && context.CaseAround(first, end) == TextCase.Mixed;
    }

    // "Ivanka Trump": a capitalised word before that is neither a title nor the first of the sentence.
    private static bool IsOtherPerson(in MentionContext context, int first)
    {
        if (first == 0)
            return false;
        ref readonly Token before = ref context.Tokens[first - 1];
        if (!before.IsWord || !before.IsCapitalised || before.Is(TokenFlags.Possessive) || !context.Tokens[first].HasSpaceBefore)
            return false;
        if (context.Output.Count > 0 && context.Output[^1].EndToken == first)
            return false;
        if (context.StartsSentence(first - 1) && Words.Openers.Has(before))
            return false;
        return context.CaseAround(first - 1, first + 1) == TextCase.Mixed && !Words.Openers.Has(before) && !before.IsAllCaps;
    }
}
