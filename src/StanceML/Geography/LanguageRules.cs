using StanceML.Text;

namespace StanceML.Geography;

/// <summary>Tells languages from countries: "fluent French", "in Polish", "Russian-speaking".</summary>
internal static class LanguageRules
{
    private static readonly ulong In = WordHash.Of("in");
    private static readonly ulong Into = WordHash.Of("into");

    private static readonly ulong From = WordHash.Of("from");

    private static readonly WordSet Translated = new("translated translation translate translating translations");

    private static readonly WordSet Before = new(
        "fluent speak speaks spoke speaking spoken learn learns learned learning learnt teach teaches taught broken " +
        "conversational study studying translate into");

    private static readonly WordSet After = new(
        "speaking language languages speaker speakers translation translations subtitles dictionary alphabet lessons grammar " +
        "spelling accent dialect proverb vocabulary word words phrase verb");

    private static readonly WordSet Joining = new("and or , plus");

    private static readonly WordSet Amounts = new("some basic broken passable little");

    /// <summary>Says whether the adjective at tokens [first, end) is a language.</summary>
    public static bool IsLanguage(in MentionContext context, int first, int end)
    {
        ref readonly Token after = ref context.At(end);
        Token next = Words.IsHyphen(after) ? context.At(end + 1) : after;
        if (After.Has(next))
            return true;
        // A language ends its phrase: "in Polish." but "in Polish hands".
        bool ends = (!after.IsWord && !Words.IsHyphen(after)) || (Joining.Has(after) && IsLanguageWord(context, context.At(end + 1)));
        return ends && (IsAfterCue(context, first) || IsJoined(context, first));
    }

    private static bool IsAfterCue(in MentionContext context, int first)
    {
        ref readonly Token before = ref context.At(first - 1);
        return before.Hash == In || before.Hash == Into || Before.Has(before)
            || (before.Hash == From && Translated.Has(context.At(first - 2)));
    }

    // "speaks French and some Polish": the second goes with the first.
    private static bool IsJoined(in MentionContext context, int first)
    {
        int joining = Amounts.Has(context.At(first - 1)) ? first - 2 : first - 1;
        return Joining.Has(context.At(joining)) && IsLanguageWord(context, context.At(joining - 1)) && IsAfterCue(context, joining - 1);
    }

    private static bool IsLanguageWord(in MentionContext context, in Token token)
    {
        if (!context.Table.IsEntry(token.Hash))
            return Amounts.Has(token);
        foreach (ref readonly Reading reading in context.Table.Readings(context.Table[context.Table.Find(token.Hash)]))
        {
            if (reading.Is(ReadingFlags.Language))
                return true;
        }

        return false;
    }
}
