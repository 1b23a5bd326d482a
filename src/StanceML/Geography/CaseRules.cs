using StanceML.Text;

namespace StanceML.Geography;

/// <summary>Tells names from common words by their capital letters.</summary>
internal static class CaseRules
{
    private static readonly ulong Us = WordHash.Of("us");
    private static readonly ulong The = WordHash.Of("the");

    // After these "us" is a pronoun even where every letter is a capital.
    private static readonly WordSet BeforePronoun = new(
        "of let tell give join help for with show send leave make like love hate follow email visit contact about bring allow " +
        "told gave made helped to all let's both among between ask asked call teach taught lets");

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
        Token token = context.Tokens[first];
        if (reading.Case == CaseRule.Capitalised)
        {
            bool capital = token.IsCapitalised || context.Tokens[end - 1].IsCapitalised || token.Is(TokenFlags.Hashtag | TokenFlags.Number);
            if (!capital && context.CaseAround(first, end) != TextCase.Lower)
                reason = MentionReason.WrongCase;
            return reason == MentionReason.Listed;
        }

        TextCase around = context.CaseAround(first, end);
        reason = MentionReason.Case;
        bool allowed = reading.Case == CaseRule.Code
            ? token.IsAllCaps && around != TextCase.Upper
            : token.Hash == Us ? IsUnitedStates(context, token, around, first, end) : IsAbbreviation(token, around);
        if (!allowed)
            reason = MentionReason.WrongCase;
        return allowed;
    }

    private static bool IsAbbreviation(in Token token, TextCase around) =>
        token.IsAllCaps || token.Is(TokenFlags.Hashtag) || around == TextCase.Lower || (around == TextCase.Title && token.IsCapitalised);

    private static bool IsUnitedStates(in MentionContext context, in Token token, TextCase around, int first, int end)
    {
        Token before = context.At(first - 1), after = context.At(end);
        bool cue = before.Hash == The || AfterCountry.Has(after) || Words.IsHyphen(after);
        if (token.Is(TokenFlags.Dotted))
            return token.IsAllCaps || around == TextCase.Lower;
        if (!token.IsAllCaps)
            return around == TextCase.Lower && cue;
        return around != TextCase.Upper || cue || !BeforePronoun.Has(before);
    }
}
