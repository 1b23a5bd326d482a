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

    /// <summary>Says whether the adjective at tokens [first, end) is a language.</summary>
    public static bool IsLanguage(in MentionContext context, int first, int end)
    {
        ref readonly Token after = ref context.At(end);
        Token next = Words.IsHyphen(after) ? context.At(end + 1) : after;
        if (After.Has(next))
            return true;
        // A language ends its phrase: "in Polish." but "in Polish hands".
        bool ends = !after.IsWord && !Words.IsHyphen(after);
        ref readonly Token before = ref context.At(first - 1);
        return ends && (before.Hash == In || before.Hash == Into || Before.Has(before)
            || (before.Hash == From && Translated.Has(context.At(first - 2))));
    }
}
