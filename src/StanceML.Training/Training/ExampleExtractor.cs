using StanceML.Features;
using StanceML.Geography;
using StanceML.Lexicons;
using StanceML.Syntax;
using StanceML.Training.Data;

namespace StanceML.Training;

/// <summary>Turns labelled statements into examples, with the feature extractor that the runtime uses. Not thread-safe.</summary>
internal sealed class ExampleExtractor(FeatureFamilies families)
{
    private readonly StatementFrame _frame = new();
    private readonly MentionFinder _finder = Gazetteer.Default.Finder;
    private readonly Lexicon _lexicon = Lexicon.Default;
    private readonly Dictionary<ulong, float> _shared = [];
    private readonly Dictionary<ulong, float> _own = [];
    private readonly List<TokenSpan> _spans = [];

    /// <summary>Adds the stance examples of a statement and, where it has a label, its sentiment example.</summary>
    public void Extract(LabelledStatement statement, int number, List<Example> stances, List<Example> sentiments)
    {
        ReadFrame(statement);
        _shared.Clear();
        var sink = new CollectingSink(_shared);
        StatementFeatures.Add(_frame, families, ref sink);
        if (statement.Sentiment is { } sentiment)
            sentiments.Add(new Example(Sorted(_shared), (int)sentiment, number, -1));
        for (int t = 0; t < statement.Targets.Length; t++)
        {
            if (!Locate(statement.Targets[t]))
                continue;
            _own.Clear();
            foreach ((ulong feature, float value) in _shared)
                _own.Add(feature, value);
            var own = new CollectingSink(_own);
            TargetFeatures.Add(_frame, new TargetMentions(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_spans)), families, ref own);
            stances.Add(new Example(Sorted(_own), (int)statement.Targets[t].Stance, number, t));
        }
    }

    private static KeyValuePair<ulong, float>[] Sorted(Dictionary<ulong, float> features)
    {
        KeyValuePair<ulong, float>[] sorted = [.. features];
        Array.Sort(sorted, static (a, b) => a.Key.CompareTo(b.Key));
        return sorted;
    }

    /// <summary>The statement that was read last.</summary>
    public StatementFrame Frame => _frame;

    /// <summary>The spans that <see cref="Locate"/> found.</summary>
    public List<TokenSpan> Spans => _spans;

    /// <summary>Reads the text; a labelled mention that the gazetteer does not know is masked like a country too.</summary>
    public StatementFrame ReadFrame(LabelledStatement statement)
    {
        StatementAnalysis analysis = _frame.Analysis;
        Text.Tokenizer.Tokenize(statement.Text, analysis.Tokens);
        _finder.Find(statement.Text, analysis.Tokens, analysis.Mentions, statement.Date);
        foreach (LabelledTarget target in statement.Targets)
        {
            if (target.Span is not { } span || !TokensOf(span, out TokenSpan tokens) || Overlaps(tokens))
                continue;
            ushort place = target.Code is { } code && Country.TryParse(code, out Country country) ? (ushort)country.Place : ushort.MaxValue;
            analysis.Mentions.Add(new FoundMention(tokens.First, tokens.Last - tokens.First + 1, place, MentionKind.Name, default, true));
        }

        _frame.Prepare(_lexicon);
        return _frame;
    }

    /// <summary>Finds where a target is named in the text that was read last; false when nowhere.</summary>
    public bool Locate(LabelledTarget target)
    {
        _spans.Clear();
        StatementAnalysis analysis = _frame.Analysis;
        TokenSpan labelled = default;
        bool hasLabelled = target.Span is { } span && TokensOf(span, out labelled);
        int place = target.Code is { } code && Country.TryParse(code, out Country country) ? country.Place : -1;
        for (int m = 0; m < analysis.Mentions.Count; m++)
        {
            FoundMention mention = analysis.Mentions[m];
            bool isLabelled = hasLabelled && mention.FirstToken <= labelled.Last && mention.EndToken > labelled.First
                && (place < 0 || mention.Place == place);
            if (isLabelled || (mention.Place == place && mention.Counts && mention.Kind != MentionKind.Bloc))
                _spans.Add(new TokenSpan(mention.FirstToken, mention.EndToken - 1));
        }

        if (_spans.Count == 0 && hasLabelled)
            _spans.Add(labelled);
        _spans.Sort(static (a, b) => a.First.CompareTo(b.First));
        return _spans.Count > 0;
    }

    private bool Overlaps(TokenSpan tokens)
    {
        foreach (FoundMention mention in _frame.Analysis.Mentions.Mentions)
        {
            if (mention.FirstToken <= tokens.Last && mention.EndToken > tokens.First)
                return true;
        }

        return false;
    }

    private bool TokensOf(TextSpan span, out TokenSpan tokens)
    {
        int first = -1, last = -1;
        for (int i = 0; i < _frame.Analysis.Tokens.Count; i++)
        {
            ref readonly Text.Token token = ref _frame.Analysis.Tokens[i];
            if (token.End <= span.Start)
                continue;
            if (token.Start >= span.End)
                break;
            first = first < 0 ? i : first;
            last = i;
        }

        tokens = new TokenSpan(first, last);
        return first >= 0;
    }
}
