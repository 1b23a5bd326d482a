using System.Collections.Immutable;

namespace StanceML.Training.Data;

/// <summary>Gives the targets of one statement their spans, in their order. Not thread-safe.</summary>
internal sealed class TargetSpans(string text, RowScope row)
{
    private readonly List<TextSpan> _targets = [];

    /// <summary>The target with mention and spans filled in and checked.</summary>
    public LabelledTarget Resolve(LabelledTarget target)
    {
        (string? mention, TextSpan? span) = Place(target.Mention, target.Span, "mention", _targets);
        (string? holder, TextSpan? holderSpan) = Place(target.HolderMention, target.HolderSpan, "holderMention", []);
        if (span is { } taken)
            _targets.Add(taken);
        else if (target.Code is null && target.Name is null)
            row.Refuse(RowProblemKind.Member, "a target names nothing", "a code, a name or a mention");
        return target with { Mention = mention, Span = span, HolderMention = holder, HolderSpan = holderSpan };
    }

    /// <summary>Whether a reader would find the same span from the mention alone; then it counts as taken.</summary>
    public bool IsFoundAgain(string mention, TextSpan span)
    {
        bool same = MentionResolver.Find(text, mention, _targets) == span;
        _targets.Add(span);
        return same;
    }

    /// <summary>The statement with all targets resolved.</summary>
    public static LabelledStatement Resolve(LabelledStatement statement, RowScope row)
    {
        var spans = new TargetSpans(statement.Text, row);
        return statement with { Targets = [.. statement.Targets.Select(spans.Resolve)] };
    }

    private (string?, TextSpan?) Place(string? mention, TextSpan? span, string member, List<TextSpan> taken)
    {
        if (span is { } at)
        {
            if (at.Start < 0 || at.Length <= 0 || at.Start > text.Length - at.Length)
            {
                row.Refuse(RowProblemKind.Span, FormattableString.Invariant($"{member} from {at.Start} of length {at.Length} lies outside the text of {text.Length}"),
                    "UTF-16 offsets inside the text");
            }

            string words = at.In(text).ToString();
            if (mention is not null && mention != words)
            {
                row.Refuse(RowProblemKind.Span, $"{member} '{RowScope.Show(mention)}' is not what stands there, '{RowScope.Show(words)}'",
                    "the same words", "mend the offsets or leave them out");
            }

            return (words, at);
        }

        if (mention is null)
            return (null, null);
        TextSpan? found = MentionResolver.Find(text, mention, taken);
        if (found is null)
        {
            row.Refuse(RowProblemKind.Span, $"{member} '{RowScope.Show(mention)}' does not stand in the text",
                "an exact substring", member == "mention" ? "use name for a target that is not in the text" : "leave it out if no words name the holder");
        }

        return (mention, found);
    }
}
