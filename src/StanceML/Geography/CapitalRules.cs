using StanceML.Text;

namespace StanceML.Geography;

/// <summary>Tells a capital that stands for its government from one that is only a place.</summary>
/// <remarks>The words around it decide, nearest first: "ties with Ankara", "Moscow warned"; "in Moscow", "Moscow airport".</remarks>
internal static class CapitalRules
{
    /// <summary>Decides on the capital at tokens [first, end).</summary>
    public static Decision Decide(ref MentionContext context, int index, in Reading reading, int first, int end)
    {
        MentionReason reason = Judge(context, reading, first, end);
        return reason == MentionReason.Government
            ? Decision.Accept(index, reading, reason)
            : Decision.Accept(index, reading with { Kind = MentionKind.Location }, reason, counts: false);
    }

    private static MentionReason Judge(in MentionContext context, in Reading reading, int first, int end)
    {
        if (reading.Is(ReadingFlags.Uncounted) || IsPartOfName(context, first) || StateRules.Follows(context, end))
            return MentionReason.Place;
        if (IsDateline(context, first, end))
            return MentionReason.Dateline;
        ref readonly Token after = ref context.At(end);
        if (Words.IsHyphen(after))
            return CapitalWords.Bound.Has(context.At(end + 1)) ? MentionReason.Government : MentionReason.Place;
        bool possessive = after.Is(TokenFlags.Possessive);
        if (possessive)
            after = ref context.At(end + 1);
        // A place's surname: "Santiago's wife".
        if (possessive && CapitalWords.Kin.Has(after))
            return MentionReason.Place;
        bool government = CapitalWords.GovernmentNouns.Has(after)
            || (!possessive && (CapitalWords.Verbs.Has(after) || IsVerb(context, end) || IsDemanded(context, first, end)));

        // "The Hague": the article is part of the name.
        int start = reading.Is(ReadingFlags.AfterThe) ? first - 1 : first;
        if (IsDescribed(context, after, possessive ? end + 1 : end))
            return MentionReason.Place;
        if (Before(context, start, first, end, government) is { } byBefore)
            return byBefore;
        if (government)
            return MentionReason.Government;
        if ((CapitalWords.PlaceNouns.Has(after) && !(possessive && CapitalWords.Acts.Has(after))) || (IsName(context, after) && IsMixed(context, first, end)))
            return MentionReason.Place;
        return possessive || !after.IsWord || IsNeutral(context, end) ? MentionReason.Government : MentionReason.Place;
    }

    // How the words around are written costs most, so it is asked last.
    private static bool IsMixed(in MentionContext context, int first, int end) => context.CaseAround(first, end) == TextCase.Mixed;

    // What the words before the name, or before its article, decide, if they do.
    private static MentionReason? Before(in MentionContext context, int first, int own, int end, bool government)
    {
        ref readonly Token before = ref context.At(first - 1);
        if (before.Length == 0)
            return null;
        if (before.Hash == Words.Comma && IsCityOfPlace(context, first, end) && IsMixed(context, own, end))
            return MentionReason.Place;
        if (before.Hash == CapitalWords.Between && HasBefore(context, CapitalWords.Routes, first, 6))
            return MentionReason.Place;
        // "Lashed out at Washington", "hit back at Paris".
        if (before.Hash == CapitalWords.At && (context.At(first - 2).Hash == CapitalWords.Back || HasBefore(context, CapitalWords.Aimed, first, 4)))
            return MentionReason.Government;
        if (CapitalWords.Locating.Has(before))
        {
            bool holders = before.Hash == CapitalWords.In
                && (CapitalWords.Officials.Has(context.At(first - 2)) || HasBefore(context, CapitalWords.Overthrow, first, 6));
            return holders ? MentionReason.Government : MentionReason.Place;
        }

        if (before.Hash == CapitalWords.Of && CapitalWords.Attitudes.Has(context.At(first - 2)))
            return MentionReason.Government;
        if (before.Hash == CapitalWords.Of)
            return CapitalWords.PlaceHeads.Has(context.At(first - 2)) || (IsNamed(context, first - 2) && IsMixed(context, own, end)) ? MentionReason.Place : null;
        if (before.Hash == CapitalWords.From || before.Hash == CapitalWords.To)
        {
            if (HasBefore(context, CapitalWords.Relations, first, 4))
                return MentionReason.Government;
            if (HasBefore(context, CapitalWords.Travel, first, 5))
                return MentionReason.Place;
            return null;
        }

        if (CapitalWords.Dealing.Has(before))
            return CapitalWords.PlaceNouns.Has(context.At(end)) ? null : MentionReason.Government;
        if (CapitalWords.Articles.Has(before))
            return government && CapitalWords.GovernmentNouns.Has(context.At(end)) ? MentionReason.Government : MentionReason.Place;
        if (IsJoined(context, first) && context.Output[^1] is var joined)
        {
            if (joined.Kind == MentionKind.Location && context.At(joined.FirstToken - 1).Hash == CapitalWords.Between)
                return MentionReason.Place;
            if (joined.Kind == MentionKind.Location)
                return joined.Reason is MentionReason.Place && !government ? MentionReason.Place : null;
            return joined.Kind == MentionKind.Capital && !CapitalWords.PlaceNouns.Has(context.At(end)) ? MentionReason.Government : null;
        }

        // "Dynamo Moscow", "Real Madrid".
        bool named = before.IsWord && before.IsCapitalised && !Words.Openers.Has(before)
            && !before.Is(TokenFlags.Possessive) && !context.StartsSentence(first - 1)
            && !(context.Output.Count > 0 && context.Output[^1].EndToken == first) && IsMixed(context, own, end);
        return named ? MentionReason.Place : null;
    }

    // "Kyiv drags its feet": a word in -s with its object; "Kyiv streets" has none.
    private static bool IsVerb(in MentionContext context, int index)
    {
        ref readonly Token word = ref context.At(index);
        if (!word.IsWord || word.Length < 4 || CapitalWords.PlaceNouns.Has(word))
            return false;
        ReadOnlySpan<char> letters = context.Text.Slice(word.Start, word.Length);
        return letters[^1] is 's' or 'S' && letters[^2] is not ('s' or 'S') && CapitalWords.BeforeObject.Has(context.At(index + 1));
    }

    // "They demanded that Beijing end its support": a bare verb with its object.
    private static bool IsDemanded(in MentionContext context, int first, int end) =>
        context.At(first - 1).Hash == CapitalWords.That && CapitalWords.BeforeObject.Has(context.At(end + 1))
        && context.At(end) is { IsWord: true, IsCapitalised: false } verb && !CapitalWords.PlaceNouns.Has(verb);

    // "Mocimboa da Praia": the name of another place goes on with the capital's.
    private static bool IsPartOfName(in MentionContext context, int first) =>
        CapitalWords.Romance.Has(context.At(first - 1)) && context.At(first - 2) is { IsWord: true, IsCapitalised: true };

    // "Kyiv is a city of three million".
    private static bool IsDescribed(in MentionContext context, in Token after, int end)
    {
        if (!CapitalWords.Being.Has(after) || !CapitalWords.Articles.Has(context.At(end + 1)))
            return false;
        for (int i = end + 2; i < end + 6; i++)
        {
            if (CapitalWords.Settlements.Has(context.At(i)))
                return true;
        }

        return false;
    }

    // "in Trafalgar Square, London,": a place in it stands before, and the phrase ends after it.
    private static bool IsCityOfPlace(in MentionContext context, int first, int end)
    {
        ref readonly Token after = ref context.At(end);
        return IsNamed(context, first - 2) && (after.Hash == Words.Comma || Words.EndsSentence(after) || after.Length == 0);
    }

    // A name that no mention ends with: "Nora Quill of Dublin".
    private static bool IsNamed(in MentionContext context, int index)
    {
        ref readonly Token name = ref context.At(index);
        return name.IsWord && name.IsCapitalised && !name.Is(TokenFlags.Possessive) && !Words.Days.Has(name) && !Words.Openers.Has(name)
            && !context.StartsSentence(index) && !(context.Output.Count > 0 && context.Output[^1].EndToken == index + 1);
    }

    // "Baghdad and Washington": the second goes with the first.
    private static bool IsJoined(in MentionContext context, int first) =>
        context.Output.Count > 0 && context.Output[^1].EndToken == first - 1 && CapitalWords.Joining.Has(context.At(first - 1));

    private static bool IsName(in MentionContext context, in Token after) =>
        after.IsWord && after.IsCapitalised && !Words.Titles.Has(after) && !Words.Openers.Has(after)
        && !context.Table.IsEntry(after.Hash);

    // Words after it that say nothing: conjunctions, prepositions, adverbs, participles.
    private static bool IsNeutral(in MentionContext context, int end)
    {
        ref readonly Token after = ref context.At(end);
        ReadOnlySpan<char> word = context.Text.Slice(after.Start, after.Length);
        return CapitalWords.Function.Has(after)
            || word.EndsWith("ed", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("ly", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("ing", StringComparison.OrdinalIgnoreCase)
            || (after.IsCapitalised && context.Table.IsEntry(after.Hash));
    }

    private static bool HasBefore(in MentionContext context, WordSet words, int first, int reach)
    {
        context.Needs(first - 1 - reach, first);
        for (int i = first - 2; i >= Math.Max(0, first - 1 - reach); i--)
        {
            if (words.Has(context.Tokens[i]))
                return true;
            if (Words.EndsSentence(context.Tokens[i]) || context.Tokens[i].Is(TokenFlags.LineStart))
                break;
        }

        return false;
    }

    // "MOSCOW, June 3 (Agency) -", "SEOUL (Reuters) -", "BANGKOK : ", "Rome, January 24 -".
    private static bool IsDateline(in MentionContext context, int first, int end)
    {
        if (!context.StartsSentence(first) && !Words.IsDash(context.At(first - 1)))
            return false;
        ref readonly Token after = ref context.At(end);
        // "BAGHDAD Gunmen attacked": no other word is in capitals.
        if (context.Tokens[first].IsAllCaps && context.Tokens[first].Length > 3 && context.StartsSentence(first)
            && after.IsWord && after.IsCapitalised && !after.IsAllCaps && !after.Is(TokenFlags.Possessive) && context.CaseAround(first, end) == TextCase.Mixed)
            return true;
        if (after.Hash == Words.Opening)
            return true;
        if (after.Hash == Words.Colon)
            return context.Tokens[first].IsAllCaps || after.HasSpaceBefore;
        if (Words.IsDash(after) && after.HasSpaceBefore)
            return true;
        if (after.Hash != Words.Comma)
            return false;
        // A day, a month or a bracket must follow, then a dash.
        context.Needs(end, end + 14);
        bool dated = false;
        for (int i = end + 1; i < Math.Min(context.Tokens.Length, end + 14); i++)
        {
            ref readonly Token token = ref context.Tokens[i];
            dated |= token.Is(TokenFlags.Number) || token.Hash == Words.Opening;
            if (Words.IsDash(token) && token.HasSpaceBefore)
                return dated || context.Tokens[first].IsAllCaps;
        }

        return false;
    }
}
