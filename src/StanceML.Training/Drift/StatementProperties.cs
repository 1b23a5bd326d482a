using StanceML.Features;
using StanceML.Geography;
using StanceML.Lexicons;
using StanceML.Text;

namespace StanceML.Training.Drift;

/// <summary>Measures of how statements are written and judged, a list of values for each. Not thread-safe.</summary>
internal sealed class StatementProperties(StanceModel model)
{
    private static readonly string[] AllNames =
    [
        "words", "letters a word", "unknown words", "capitalised words", "punctuation", "tags and addresses", "stance expressions",
        "countries", "tone", "certainty of tone", "polarity", "certainty of stance",
    ];

    private readonly StatementFrame _frame = new();
    private readonly List<double>[] _values = [.. AllNames.Select(_ => new List<double>())];

    /// <summary>The names of the properties, in order.</summary>
    public static IReadOnlyList<string> Names => AllNames;

    /// <summary>Statements measured.</summary>
    public int Count { get; private set; }

    /// <summary>Measures a statement; one without any word says nothing.</summary>
    public void Add(string text)
    {
        _frame.Read(text, Lexicon.Default, Gazetteer.Default.Finder);
        int words = 0, letters = 0, unknown = 0, capitals = 0, punctuation = 0, tags = 0, tokens = _frame.Analysis.Tokens.Count;
        for (int i = 0; i < tokens; i++)
        {
            ref readonly Token token = ref _frame.Analysis.Tokens[i];
            punctuation += token.IsPunctuation ? 1 : 0;
            tags += token.Is(TokenFlags.Hashtag | TokenFlags.Address) ? 1 : 0;
            if (!token.IsWord)
                continue;
            words++;
            letters += token.Length;
            unknown += _frame.Analysis.Form[i] < 0 && _frame.Analysis.MentionAt[i] < 0 ? 1 : 0;
            capitals += token.IsCapitalised ? 1 : 0;
        }

        if (words == 0)
            return;
        Count++;
        StatementJudgement judged = model.Judge(text);
        int property = 0;
        Put(ref property, words);
        Put(ref property, (double)letters / words);
        Put(ref property, (double)unknown / words);
        Put(ref property, (double)capitals / words);
        Put(ref property, (double)punctuation / tokens);
        Put(ref property, (double)tags / tokens);
        Put(ref property, (double)_frame.HitSpan.Length / words);
        Put(ref property, judged.Count);
        Put(ref property, judged.SentimentProbabilities.Positive - judged.SentimentProbabilities.Negative);
        Put(ref property, judged.SentimentProbabilities[judged.Sentiment]);
        if (judged.Count == 0)
            return;
        Put(ref property, judged.Average(judgement => (double)judgement.Polarity));
        Put(ref property, judged.Average(judgement => (double)judgement.Probabilities[judgement.Stance]));
    }

    /// <summary>The values of each property, sorted.</summary>
    public double[][] Sorted() => [.. _values.Select(values => values.Order().ToArray())];

    private void Put(ref int property, double value) => _values[property++].Add(value);
}
