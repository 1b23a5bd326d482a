using System.Globalization;
using System.Text;

namespace StanceML.Training.Behaviour;

/// <summary>Writes the country swap and the behaviour suite as Markdown, for a model card.</summary>
public static class BehaviourMarkdown
{
    /// <summary>A table of both, and every failure.</summary>
    public static string Write(SwapReport swap, BehaviourReport behaviour)
    {
        ArgumentNullException.ThrowIfNull(swap);
        ArgumentNullException.ThrowIfNull(behaviour);
        var text = new StringBuilder();
        Line(text, $"Countries put for one another in {swap.Templates.Length} sentences, {swap.Countries} countries each:");
        Line(text);
        Line(text, $"| swapped | judged | not found | label flips | largest spread of a probability |");
        Line(text, $"|---|---|---|---|---|");
        foreach (string kind in swap.Kinds)
        {
            SwapReport part = swap.OfKind(kind);
            Line(text, $"| {kind} | {part.Judged} | {part.Missing} | {part.Flips} | {part.Spread:F4} |");
        }

        Line(text);
        Line(text, $"Sentences whose answer is known, {behaviour.Cases} in all:");
        Line(text);
        Line(text, $"| group | cases | failures |");
        Line(text, $"|---|---|---|");
        foreach (BehaviourGroup group in behaviour.Groups)
            Line(text, $"| {group.Name} | {group.Cases} | {group.Failures} ({group.Rate:P0}) |");
        Line(text);
        if (behaviour.Failures.IsEmpty)
            return text.ToString();
        Line(text, $"| group | sentence | target | expected | answered |");
        Line(text, $"|---|---|---|---|---|");
        foreach (BehaviourFailure failure in behaviour.Failures)
        {
            BehaviourCase item = failure.Case;
            string expected = item.Than.Length == 0 ? item.Expected : $"{(item.Expected == "<" ? "below" : "above")} \"{item.Than}\"";
            Line(text, $"| {item.Group} | {item.Text} | {item.Target} | {expected} | {failure.Answer} |");
        }

        Line(text);
        return text.ToString();
    }

    private static void Line(StringBuilder text, FormattableString? line = null) =>
        text.Append(line?.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
