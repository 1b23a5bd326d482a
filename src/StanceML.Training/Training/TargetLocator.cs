using StanceML.Features;
using StanceML.Geography;
using StanceML.Lexicons;
using StanceML.Syntax;
using StanceML.Training.Data;

namespace StanceML.Training;

/// <summary>Reads labelled statements as the runtime reads text, and finds where their targets and holders stand. Not thread-safe.</summary>
/// <param name="maskHolders">Whether the words that name a holder are masked like a country; a model of directed pairs needs it, any other would not see it at run time.</param>
internal sealed class TargetLocator(bool maskHolders)
{
    private readonly StatementFrame _frame = new();
    private readonly MentionFinder _finder = Gazetteer.Default.Finder;
    private readonly Lexicon _lexicon = Lexicon.Default;
    private readonly List<TokenSpan> _spans = [];

    /// <summary>The statement that was read last.</summary>
    public StatementFrame Frame => _frame;

    /// <summary>The spans that <see cref="Locate"/> found.</summary>
    public List<TokenSpan> Spans => _spans;

    /// <summary>The span that <see cref="LocateHolder"/> found.</summary>
    public TokenSpan Holder { get; private set; }

    /// <summary>Reads the text; a labelled mention that the gazetteer does not know is masked like a country too.</summary>
    public StatementFrame Read(LabelledStatement statement)
    {
        StatementAnalysis analysis = _frame.Analysis;
        Text.Tokenizer.Tokenize(statement.Text, analysis.Tokens);
        _finder.Find(statement.Text, analysis.Tokens, analysis.Mentions, statement.Date);
        foreach (LabelledTarget target in statement.Targets)
        {
            Mask(target.Span, target.Code);
            if (maskHolders)
                Mask(target.HolderSpan, target.Holder);
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

    /// <summary>Finds where the holder of a target stands; false when no words name it.</summary>
    public bool LocateHolder(LabelledTarget target)
    {
        if (target.HolderSpan is not { } span || !TokensOf(span, out TokenSpan tokens))
            return false;
        Holder = tokens;
        return true;
    }

    private void Mask(TextSpan? labelled, string? code)
    {
        if (labelled is not { } span || !TokensOf(span, out TokenSpan tokens) || Overlaps(tokens))
            return;
        ushort place = code is not null && Country.TryParse(code, out Country country) ? (ushort)country.Place : ushort.MaxValue;
        _frame.Analysis.Mentions.Add(new FoundMention(tokens.First, tokens.Last - tokens.First + 1, place, MentionKind.Name, default, true));
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
