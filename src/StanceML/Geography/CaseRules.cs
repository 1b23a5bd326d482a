using StanceML.Text;

namespace StanceML.Geography;

/// <summary>Tells names from common words by their capital letters.</summary>
internal static class CaseRules
{
    /// <summary>A pronoun that may be a country's abbreviation.</summary>
    public static readonly ulong Us = WordHash.Of("us");

    private static readonly WordSet KnownCodes = new("gbr deu rus ukr chn fra jpn kor prk tur irn irq isr pse syr sau egy ind pak");

    // After these "us" is a pronoun even where every letter is a capital.
    private static readonly WordSet BeforePronoun = new(
        "of let tell give join help for with show send leave make like love hate follow email visit contact about bring allow " +
        "told gave made helped to all let's both among between ask asked call teach taught lets");

    private static readonly ulong With = WordHash.Of("with");

    private static readonly WordSet Joining = new("and &");

    // After "DEAL WITH US": the phrase is over.
    private static readonly WordSet AfterDealings = new("over on in as after despite amid at by or and if before for to");

    // Before these "us" is the country even where no letter is a capital.
    private static readonly WordSet AfterCountry = new(
        "troops military government president army forces force sanctions senate congress officials official dollar election " +
        "elections embassy navy marines soldiers airstrikes strikes strike state economy policy foreign media senator house " +
        "ambassador envoy administration intelligence trade tariffs drone drones bases base border citizens imperialism");

    /// <summary>Says whether an entry is written as one of its readings needs it.</summary>
    public static bool Allow(ref MentionContext context, in Reading reading, int first, int end, out MentionReason reason)
    {
        reason = MentionReason.Listed;
        if (reading.Case == CaseRule.Any)
            return true;
        ref readonly Token token = ref context.Tokens[first];
        if (reading.Case == CaseRule.Capitalised)
        {
            bool capital = token.IsCapitalised || context.Tokens[end - 1].IsCapitalised || token.Is(TokenFlags.Hashtag | TokenFlags.Number);
            if (!capital && !context.IsLowerAround(first, end))
                reason = MentionReason.WrongCase;
            return reason == MentionReason.Listed;
        }

        // The end of a web address: "metro.co.uk".
        if (!token.HasSpaceBefore && Words.IsPeriod(context.At(first - 1)))
        {
            reason = MentionReason.WrongCase;
            return false;
        }

        reason = MentionReason.Case;
        bool allowed = reading.Case == CaseRule.Code
            ? token.IsAllCaps && context.CaseAround(first, end) != TextCase.Upper && IsCode(context, reading, first, end)
            : token.Hash == Us ? IsUnitedStates(context, token, first, end) : IsAbbreviation(context, token, first, end);
        if (!allowed)
            reason = MentionReason.WrongCase;
        return allowed;
    }

    // Three-letter codes collide with too many acronyms: they count after their country's name, "Germany (DEU)", beside
    // another code, "FRA 2-1 DEU", or when everybody knows them.
    private static bool IsCode(in MentionContext context, in Reading reading, int first, int end)
    {
        if (KnownCodes.Has(context.Tokens[first]))
            return true;
        if (context.Output.Count > 0 && context.Output[^1] is var last && last.Place == reading.Place && first - last.EndToken <= 1)
            return true;
        context.Needs(first - 3, end + 3);
        for (int i = Math.Max(0, first - 3); i < Math.Min(context.Tokens.Length, end + 3); i++)
        {
            ref readonly Token token = ref context.Tokens[i];
            if (i != first && token.IsAllCaps && token.Length == 3 && context.Table.IsEntry(token.Hash)
                && IsCodeEntry(context.Table.Readings(context.Table[context.Table.Find(token.Hash)])))
                return true;
        }

        return false;
    }

    private static bool IsCodeEntry(ReadOnlySpan<Reading> readings)
    {
        foreach (ref readonly Reading reading in readings)
        {
            if (reading.Case == CaseRule.Code || reading.Kind == MentionKind.Abbreviation)
                return true;
        }

        return false;
    }

    private static bool IsAbbreviation(in MentionContext context, in Token token, int first, int end)
    {
        if (token.IsAllCaps || token.Is(TokenFlags.Hashtag))
            return true;
        TextCase around = context.CaseAround(first, end);
        return around == TextCase.Lower || (around == TextCase.Title && token.IsCapitalised);
    }

    private static bool IsUnitedStates(in MentionContext context, in Token token, int first, int end)
    {
        if (token.Is(TokenFlags.Dotted))
            return token.IsAllCaps || context.IsLowerAround(first, end);
        ref readonly Token before = ref context.At(first - 1);
        // How the words around are written costs most, so it is asked last.
        if (token.IsAllCaps && !BeforePronoun.Has(before))
            return true;
        ref readonly Token after = ref context.At(end);
        bool cue = before.Hash == Words.The || AfterCountry.Has(after) || Words.IsHyphen(after);
        // "the us government" cannot be a pronoun.
        if (!token.IsAllCaps && before.Hash == Words.The && AfterCountry.Has(after))
            return true;
        bool beside = before.Hash == With ? context.Output.Count > 0 && EndsPhrase(after) : IsBesideCountry(context, first, end);
        return token.IsAllCaps
            ? cue || beside || context.CaseAround(first, end) != TextCase.Upper
            : (cue || (beside && before.Hash != With)) && context.IsLowerAround(first, end);
    }

    private static bool EndsPhrase(in Token after) => !after.IsWord || AfterDealings.Has(after);

    // "us and china", "china and us": no pronoun is joined to a country, but for "us and our".
    private static bool IsBesideCountry(in MentionContext context, int first, int end)
    {
        if (Joining.Has(context.At(first - 1)) && context.Output.Count > 0 && context.Output[^1] is { Counts: true } last && last.EndToken == first - 1)
            return true;
        return Joining.Has(context.At(end)) && IsCountryName(context, context.At(end + 1)) && !BeforePronoun.Has(context.At(first - 1));
    }

    private static bool IsCountryName(in MentionContext context, in Token token) =>
        context.Table.IsEntry(token.Hash)
        && context.Table.Readings(context.Table[context.Table.Find(token.Hash)])[0] is { Kind: MentionKind.Name, Place: not Reading.NoPlace };
}
