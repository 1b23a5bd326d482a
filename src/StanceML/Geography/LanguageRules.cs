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

    // Languages that are no country's adjective.
    private static readonly WordSet Others = new(
        "arabic mandarin cantonese farsi hebrew hindi urdu swahili pashto dari bengali tamil latin kurdish catalan basque yiddish punjabi");

    // How many languages a list may have before the one in question.
    private const int LongestList = 5;

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
        bool ends = (!after.IsWord && !Words.IsHyphen(after)) || (Joining.Has(after)
            ? IsLanguageWord(context, context.At(end + 1))
            : CapitalWords.Function.Has(after) && Before.Has(context.At(first - 1)));
        return ends && (IsAfterCue(context, first) || IsJoined(context, first));
    }

    private static bool IsAfterCue(in MentionContext context, int first)
    {
        ref readonly Token before = ref context.At(first - 1);
        return before.Hash == In || before.Hash == Into || Before.Has(before)
            || (before.Hash == From && Translated.Has(context.At(first - 2)));
    }

    // "speaks French and some Polish", "into Russian, Arabic and Korean": the others go with the first.
    private static bool IsJoined(in MentionContext context, int first)
    {
        for (int i = first, count = 0; count < LongestList; count++)
        {
            int joining = Amounts.Has(context.At(i - 1)) ? i - 2 : i - 1;
            i = joining - 1;
            if (!Joining.Has(context.At(joining)) || !IsLanguageWord(context, context.At(i)))
                return false;
            if (IsAfterCue(context, i))
                return true;
        }

        return false;
    }

    private static bool IsLanguageWord(in MentionContext context, in Token token)
    {
        if (Others.Has(token))
            return true;
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
