using StanceML.Text;

namespace StanceML.Geography;

/// <summary>Decides whether a name is a leader's, and of which country on which date.</summary>
internal static class LeaderRules
{
    // Candidates and presidents-elect already stand for their country in the news: days before office.
    private const int Elected = 400;

    // Between a first name and an Arabic family name.
    private static readonly WordSet Joints = new("al el");

    // Between a first name and a European family name.
    private static readonly WordSet Links = new("de da dos das della van von");

    private const int Several = int.MaxValue;

    /// <summary>Without a date, everybody in office since this day is considered.</summary>
    public static readonly int Since = new DateOnly(1990, 1, 1).DayNumber;

    /// <summary>Weighs the bearers of a name at tokens [first, end).</summary>
    public static Decision Decide(ref MentionContext context, ReadOnlySpan<Reading> readings, int first, int end)
    {
        ref readonly Reading reading = ref readings[0];
        bool surname = reading.Is(ReadingFlags.Surname);
        // "al-Sharaa" may begin small, "spoke to Lam" is not To Lam.
        bool capital = context.Tokens[first].IsCapitalised || context.Tokens[first].Is(TokenFlags.Hashtag)
            || (context.Tokens[end - 1].IsCapitalised && Words.Particles.Has(context.Tokens[first]));
        if (!capital
            && (!context.IsLowerAround(first, end) || (surname && reading.Is(ReadingFlags.NeedsTitle))))
            return Decision.Reject(0, reading, MentionReason.WrongCase);

        // "Pius XI", "the MAY deadline": so few capitals say nothing among small letters.
        if (surname && context.Tokens[first].IsAllCaps && context.Tokens[first].Length <= 3 && context.CaseAround(first, end) != TextCase.Upper)
            return Decision.Reject(0, reading, MentionReason.WrongCase);
        if (IsPlaceName(context, first, end))
            return Decision.Reject(0, reading, MentionReason.PersonName);
        MentionReason reason = surname ? MentionReason.Surname : MentionReason.FullName;
        if (surname)
        {
            if (Words.IsNamePart(context, first))
                return Decision.Reject(0, reading, MentionReason.PersonName);
            // "Rosa de Castro": another family.
            if (Links.Has(context.At(first - 1)) && !context.At(first - 1).IsCapitalised)
                return Decision.Reject(0, reading, MentionReason.PersonName);
            Title title = TitleBefore(context, first);
            bool office = title == Title.Office || Words.Rule.Has(context.At(end));
            // Most surnames are shared: without a title or their country before them they need no closer look.
            bool shared = title == Title.None && !office && AllNeedTitle(readings);
            int counterpart = shared ? CounterpartRules.Place(context, readings, first, end) : -1;
            if (shared && counterpart < 0 && Neighbour(context, first) < 0)
                return Decision.Reject(0, reading, MentionReason.PersonName);
            if (title == Title.None && !office && (IsOtherPerson(context, first) || IsFirstName(context, reading.Place, first, end)))
                return Decision.Reject(0, reading, MentionReason.PersonName);
            if (reading.Is(ReadingFlags.NeedsTitle) && IsFirstName(context, reading.Place, first, end))
                return Decision.Reject(0, reading, MentionReason.PersonName);
            if (office || title == Title.Address)
                reason = MentionReason.Title;
            if (!office)
            {
                int neighbour = counterpart >= 0 ? counterpart : Neighbour(context, first);
                return Choose(ref context, readings, first, neighbour, reason, title == Title.Address ? ReadingFlags.AddressWill : ReadingFlags.None);
            }
        }

        return Choose(ref context, readings, first, Neighbour(context, first), reason, ReadingFlags.NeedsTitle);
    }

    private static bool AllNeedTitle(ReadOnlySpan<Reading> readings)
    {
        foreach (ref readonly Reading reading in readings)
        {
            if (reading.Kind == MentionKind.Leader && !reading.Is(ReadingFlags.NeedsTitle))
                return false;
        }

        return true;
    }

    private static Decision Choose(
        ref MentionContext context, ReadOnlySpan<Reading> readings, int first, int neighbour, MentionReason reason, ReadingFlags allowed)
    {
        int holder = Holder(context, readings, first);
        // Known best as the head of an international body.
        bool known = false;
        bool early = false;
        int chosen = -1;
        int latest = -1;
        bool former = true, clash = false, recent = context.AsOf >= 0;
        for (int i = 0; i < readings.Length; i++)
        {
            ref readonly Reading reading = ref readings[i];
            if (reading.Kind != MentionKind.Leader)
                continue;
            bool near = neighbour >= 0 && reading.Place == neighbour;
            // A title that suits bearers of one country speaks against all others: "Prime Minister Lee" is no president.
            if (holder >= 0 && reading.Place != holder && !near)
                continue;
            bool safe = !reading.Is(ReadingFlags.NeedsTitle) || allowed == ReadingFlags.NeedsTitle || (allowed != 0 && reading.Is(allowed));
            if (!safe && !near)
                continue;
            if (context.AsOf < 0 && reading.Office is LeaderOffice.Body or LeaderOffice.BodyAlso)
            {
                known |= reading.Office == LeaderOffice.Body;
                continue;
            }

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
        if (readings[chosen].Place == Reading.NoPlace || (known && holder < 0 && readings[chosen].Place != neighbour))
            return Decision.Reject(chosen, readings[chosen], MentionReason.InternationalOffice);
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

    // The one country whose bearer of the name has had the office that stands before it, or -1.
    private static int Holder(in MentionContext context, ReadOnlySpan<Reading> readings, int first)
    {
        LeaderOffice office = OfficeBefore(context, first);
        if (office == LeaderOffice.Other)
            return -1;
        int exact = -1, head = -1;
        foreach (ref readonly Reading reading in readings)
        {
            if (reading.Kind != MentionKind.Leader || (context.AsOf >= 0 ? reading.From > context.AsOf : reading.To < Since))
                continue;
            if (reading.Office == office)
                exact = exact < 0 || exact == reading.Place ? reading.Place : Several;
            if (reading.Office is LeaderOffice.President or LeaderOffice.PrimeMinister or LeaderOffice.Monarch)
                head = head < 0 || head == reading.Place ? reading.Place : Several;
        }

        // Prime ministers are presidents to some: of the government, of the council.
        int holder = exact == -1 && office != LeaderOffice.ForeignMinister ? head : exact;
        return holder == Several ? -1 : holder;
    }

    private static LeaderOffice OfficeBefore(in MentionContext context, int first)
    {
        ref readonly Token before = ref context.At(first - 1);
        if (Words.Presidents.Has(before))
            return LeaderOffice.President;
        if (Words.Premiers.Has(before))
            return LeaderOffice.PrimeMinister;
        if (Words.Monarchs.Has(before))
            return LeaderOffice.Monarch;
        if (before.Hash != Words.Minister)
            return LeaderOffice.Other;
        ulong which = context.At(first - 2).Hash;
        return which == Words.Prime ? LeaderOffice.PrimeMinister : which == Words.Foreign ? LeaderOffice.ForeignMinister : LeaderOffice.Other;
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
            return IsCivilGeneral(context, before.Hash, first) ? Title.None : Title.Office;
        return Words.Address.Has(before) ? Title.Address : Title.None;
    }

    // "secretary-general", "attorney general": no soldier and no head of state.
    private static bool IsCivilGeneral(in MentionContext context, ulong title, int first)
    {
        if (title != Words.General)
            return false;
        return Words.CivilGenerals.Has(context.At(Words.IsDash(context.At(first - 2)) ? first - 3 : first - 2));
    }

    // "the port of Mubarak", "Al Asad air base", "Charles de Gaulle airport": named after somebody.
    private static bool IsPlaceName(in MentionContext context, int first, int end)
    {
        if (context.At(first - 1).Hash == CapitalWords.Of && Words.Sites.Has(context.At(first - 2)))
            return true;
        ref readonly Token after = ref context.At(end);
        return Words.Sites.Has(Words.SiteKinds.Has(after) ? context.At(end + 1) : after) && !after.Is(TokenFlags.Possessive);
    }

    // "Sharon Stone", "Trump Tower": a capitalised word that is no entry follows at once.
    public static bool IsFirstName(in MentionContext context, int place, int first, int end)
    {
        ref readonly Token after = ref context.At(end);
        // "Hadi al-Amiri".
        if (Joints.Has(after) && !after.IsCapitalised && Words.IsHyphen(context.At(end + 1)))
            return context.At(end + 2).IsCapitalised;
        if (!after.IsWord || !after.IsCapitalised || after.IsAllCaps || after.Is(TokenFlags.Possessive))
            return false;
        return !Words.Days.Has(after) && !Words.Openers.Has(after) && !Words.Titles.Has(after)
            && (!context.Table.IsEntry(after.Hash) || IsSharedSurname(context, after, place)) && context.CaseAround(first, end) == TextCase.Mixed;
    }

    // "Chad Brewster", "Harold Johnson", but not "Trump Pence": a surname that needs a title, and none of the same country.
    private static bool IsSharedSurname(in MentionContext context, in Token name, int place)
    {
        ReadOnlySpan<Reading> readings = context.Table.Readings(context.Table[context.Table.Find(name.Hash)]);
        if (readings.IsEmpty || readings[0].Kind != MentionKind.Leader || !readings[0].Is(ReadingFlags.NeedsTitle))
            return false;
        foreach (ref readonly Reading reading in readings)
        {
            if (reading.Place == place)
                return false;
        }

        return true;
    }

    private static bool IsNoFirstName(in MentionContext context, in Token word)
    {
        ReadOnlySpan<char> letters = context.Text.Slice(word.Start, word.Length);
        return Words.Openers.Has(word)
            || (word.Length > 5 && (letters.EndsWith("ing", StringComparison.OrdinalIgnoreCase) || letters.EndsWith("ly", StringComparison.OrdinalIgnoreCase)));
    }

    // "Ivanka Trump": a capitalised word before that is neither a title nor the first of the sentence.
    public static bool IsOtherPerson(in MentionContext context, int first)
    {
        ref readonly Token before = ref context.At(first - 1);
        if (!before.IsWord || !before.IsCapitalised || before.Is(TokenFlags.Possessive) || !context.Tokens[first].HasSpaceBefore)
            return false;
        if (context.Output.Count > 0 && context.Output[^1].EndToken == first)
            return false;
        // "Engaging Trump", "Clearly Putin".
        if (context.StartsSentence(first - 1) && IsNoFirstName(context, before))
            return false;
        return context.CaseAround(first - 1, first + 1) == TextCase.Mixed && !Words.Openers.Has(before) && !before.IsAllCaps;
    }
}
