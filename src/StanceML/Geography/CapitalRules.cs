using StanceML.Text;

namespace StanceML.Geography;

/// <summary>Tells a capital that stands for its government from one that is only a place.</summary>
internal static class CapitalRules
{
    private static readonly WordSet Locating = new(
        "in at near outside inside around across throughout through via downtown central northern southern eastern western " +
        "north south east west outer inner greater visit visits visited visiting leave leaving left reach reached reaching");

    private static readonly WordSet PlaceNouns = new(
        "airport police court courts street streets suburb suburbs office hotel university residents resident bombing bombings " +
        "stock exchange city mayor marathon olympics olympic bureau zoo metro subway underground tube accord accords agreement " +
        "agreements protocol protocols convention conference summit declaration treaty process talks film festival fashion " +
        "symphony philharmonic museum hospital prison station club school cathedral correspondent daily newspaper born " +
        "based attack attacks bomb blast blasts region area district neighborhood neighbourhood");

    private static readonly ulong From = WordHash.Of("from");
    private static readonly ulong To = WordHash.Of("to");

    private static readonly WordSet Travel = new(
        "flew fly flies flying travel travels travelled traveled travelling traveling trip visit visits went go goes going " +
        "come came coming return returned returns returning moved move drive drove flight flights arrived train tickets km miles " +
        "kilometers kilometres close back journey sent live reporting reports reported report");

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
        if (reading.Is(ReadingFlags.Uncounted))
            return MentionReason.Place;
        if (IsDateline(context, first, end))
            return MentionReason.Dateline;
        Token before = context.At(first - 1), after = context.At(end);
        if (Locating.Has(before))
            return MentionReason.Place;
        if ((before.Hash == From || before.Hash == To) && (Travel.Has(context.At(first - 2)) || Travel.Has(context.At(first - 3))))
            return MentionReason.Place;
        if (after.Is(TokenFlags.Possessive) || Words.IsHyphen(after))
            after = context.At(end + 1);
        return PlaceNouns.Has(after) ? MentionReason.Place : MentionReason.Government;
    }

    // "MOSCOW, June 3 (Agency) -", "SEOUL (Reuters) -", "BANGKOK : ".
    private static bool IsDateline(in MentionContext context, int first, int end)
    {
        if (!context.StartsSentence(first) && !Words.IsDash(context.At(first - 1)))
            return false;
        Token after = context.At(end);
        if (after.Hash == Words.Opening)
            return true;
        for (int i = end; i < Math.Min(context.Tokens.Length, end + 12); i++)
        {
            if (Words.IsDash(context.Tokens[i]) && context.Tokens[i].HasSpaceBefore)
                return after.Hash == Words.Comma || after.Hash == Words.Opening || i == end;
        }

        return after.Hash == Words.Colon && context.Tokens[first].IsAllCaps && after.HasSpaceBefore;
    }
}
