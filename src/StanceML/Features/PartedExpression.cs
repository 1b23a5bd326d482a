using StanceML.Geography;
using StanceML.Lexicons;
using StanceML.Syntax;

namespace StanceML.Features;

/// <summary>
/// Finds a verb phrase whose words stand apart: "filed a formal complaint", "took Peru to task", "came to Peru's rescue".
/// </summary>
/// <remarks>
/// Between the words of the phrase may stand what only dresses its noun (articles, possessives, adjectives, adverbs) and,
/// once, a country with the rest of its noun phrase. What denies ("gave no support") parts the words for good.
/// </remarks>
internal ref struct PartedExpression(StatementAnalysis analysis, int start)
{
    private const uint Dressing = TagSet.Openers | 1u << (int)Tag.Adjective | 1u << (int)Tag.Number | 1u << (int)Tag.Adverb;

    // Few phrases have more words, and few nouns more dressing; beyond, it is another sentence's business.
    private const int MaxDressing = 3, MaxTries = 24;

    private static readonly WordSet Scarce = new("little few less scant hardly barely");

    private readonly StatementAnalysis _analysis = analysis;
    private readonly int _start = start;
    private int _tries = MaxTries;

    /// <summary>The number of the longest phrase, in the lexicon; where it has none of its words apart, none is found.</summary>
    public int Best { get; private set; }

    /// <summary>How many words it has; 0 where none was found.</summary>
    public int Words { get; private set; }

    /// <summary>Its last token; the verb alone where a country stands between.</summary>
    public int Last { get; private set; }

    /// <summary>Seeks the longest phrase of the verb.</summary>
    public void Seek() => Walk(_start + 1, _analysis.Tokens[_start].Hash, 1, 0, false);

    private void Walk(int at, ulong key, int words, int dressing, bool across)
    {
        if (at >= _analysis.Tokens.Count || --_tries < 0)
            return;
        int before = Words;
        ulong next = Lexicon.StepKey(key, _analysis.Tokens[at].Hash);
        uint link = _analysis.Lexicon.Step(next);
        if (link != 0)
        {
            if (words + 1 > Words && (dressing > 0 || across))
                Take(link, words + 1, across ? _start : at);
            if ((link & ExpressionLink.Continues) != 0)
                Walk(at + 1, next, words + 1, dressing, across);
        }

        if (Words > before)
            return;
        if (_analysis.MentionAt[at] >= 0)
            PassCountry(at, key, words, dressing, across);
        else if (dressing < MaxDressing && Dressing.Has(_analysis.Tags[at]) && !Denies(at))
            Walk(at + 1, key, words, dressing + 1, across);
    }

    private void PassCountry(int at, ulong key, int words, int dressing, bool across)
    {
        if (across)
            return;
        int before = Words, after = at + 1;
        if (after < _analysis.Tokens.Count && _analysis.Tags[after] == Tag.PossessiveMark)
            after++;
        Walk(after, key, words, dressing, true);
        int phrase = _analysis.PhraseAt[at];
        if (Words == before && phrase >= 0 && _analysis.Phrases[phrase].Last >= after)
            Walk(_analysis.Phrases[phrase].Last + 1, key, words, dressing, true);
    }

    private void Take(uint link, int words, int last)
    {
        ReadOnlySpan<Expression> expressions = _analysis.Lexicon.At(link);
        for (int k = 0; k < expressions.Length; k++)
        {
            if (expressions[k].Part == 'v')
                (Best, Words, Last) = (ExpressionLink.First(link) + k, words, last);
        }
    }

    private readonly bool Denies(int at) =>
        (_analysis.Classes(at) & WordClasses.Negation) != 0 || Scarce.Has(_analysis.Tokens[at].Hash);
}
