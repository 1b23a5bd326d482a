namespace StanceML.Lexicons;

/// <summary>Regular English inflection, generous: where spelling varies, every variant is given.</summary>
internal static class Morphology
{
    /// <summary>The forms of a verb: base, third person, past, past participle, -ing.</summary>
    public static IEnumerable<(string Form, WordClasses Class)> Verb(string verb, IrregularVerb? irregular = null)
    {
        yield return (verb, WordClasses.VerbBase);
        yield return (irregular?.Third ?? AddS(verb), WordClasses.VerbThird);
        foreach (string form in irregular?.Past ?? WithEd(verb))
            yield return (form, WordClasses.VerbPast);
        foreach (string form in irregular?.Participle ?? WithEd(verb))
            yield return (form, WordClasses.VerbParticiple);
        foreach (string form in irregular?.Ing is { } ing ? [ing] : WithIng(verb))
            yield return (form, WordClasses.VerbIng);
    }

    /// <summary>The plural of a noun.</summary>
    public static string Plural(string noun) => AddS(noun);

    /// <summary>The comparative and superlative of a short adjective.</summary>
    public static IEnumerable<string> Compared(string adjective)
    {
        if (adjective.Length > 7 || adjective.Contains('-', StringComparison.Ordinal))
            yield break;
        string stem = adjective.EndsWith('e') ? adjective[..^1]
            : EndsInConsonantY(adjective) ? adjective[..^1] + "i"
            : DoublesLast(adjective) ? adjective + adjective[^1]
            : adjective;
        yield return stem + "er";
        yield return stem + "est";
    }

    private static string AddS(string word) =>
        EndsInConsonantY(word) ? word[..^1] + "ies"
        : word.EndsWith('s') || word.EndsWith('x') || word.EndsWith('z') || word.EndsWith("ch", StringComparison.Ordinal)
            || word.EndsWith("sh", StringComparison.Ordinal) || (word.EndsWith('o') && word is not ("veto" or "photo" or "embargo"))
            ? word + "es"
        : word is "embargo" or "veto" ? word + "es"
        : word + "s";

    private static IEnumerable<string> WithEd(string verb)
    {
        if (verb.EndsWith('e'))
        {
            yield return verb + "d";
            yield break;
        }

        if (EndsInConsonantY(verb))
        {
            yield return verb[..^1] + "ied";
            yield break;
        }

        bool doubles = DoublesLast(verb);
        if (doubles)
            yield return verb + verb[^1] + "ed";
        if (!doubles || Syllables(verb) > 1)
            yield return verb + "ed";
    }

    private static IEnumerable<string> WithIng(string verb)
    {
        if (verb.EndsWith("ie", StringComparison.Ordinal))
        {
            yield return verb[..^2] + "ying";
            yield break;
        }

        if (verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) && !verb.EndsWith("oe", StringComparison.Ordinal))
        {
            yield return verb[..^1] + "ing";
            yield break;
        }

        bool doubles = DoublesLast(verb);
        if (doubles)
            yield return verb + verb[^1] + "ing";
        if (!doubles || Syllables(verb) > 1)
            yield return verb + "ing";
    }

    private static bool EndsInConsonantY(string word) => word.Length > 2 && word.EndsWith('y') && !IsVowel(word[^2]);

    // One vowel and one consonant at the end: stop, plan, admit, travel.
    private static bool DoublesLast(string word) =>
        word.Length > 2 && !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'y')
        && IsVowel(word[^2]) && !IsVowel(word[^3]);

    private static int Syllables(string word)
    {
        int count = 0;
        for (int i = 0; i < word.Length; i++)
            count += IsVowel(word[i]) && (i == 0 || !IsVowel(word[i - 1])) ? 1 : 0;
        return count;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
