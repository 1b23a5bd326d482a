using System.Globalization;
using System.Text;

namespace StanceML.Training.Evaluation;

/// <summary>Writes an evaluation as Markdown tables.</summary>
public static class EvaluationMarkdown
{
    /// <summary>Slices with fewer answers say nothing.</summary>
    internal const int LeastSlice = 15;

    /// <summary>The columns of a summary, behind those that say what is summed up.</summary>
    internal const string Measures = "answers | macro-F1 (95%) | majority | lexicon | accuracy (95%) | majority | lexicon | calibration error (by chance) | accuracy at 80% coverage |";

    /// <summary>The line below <see cref="Measures"/>.</summary>
    internal const string Rule = "---|---|---|---|---|---|---|---|---|";

    /// <summary>Summary, classes, confusion, calibration, coverage and slices of both heads, and the holders.</summary>
    public static string Write(Evaluation evaluation, string dataName)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        var text = new StringBuilder();
        Line(text, $"## {dataName}");
        Line(text);
        Summary(text, evaluation);
        foreach (HeadEvaluation head in evaluation.Heads())
            Head(text, head);
        if (evaluation.Holder.EndToEnd.Total > 0)
            Holders(text, evaluation.Holder);
        return text.ToString();
    }

    /// <summary>The table of both heads beside the baselines: always the most common class, and the plain lexicon scorer.</summary>
    public static void Summary(StringBuilder text, Evaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(evaluation);
        Line(text, $"| head | {Measures}");
        Line(text, $"|---|{Rule}");
        foreach (HeadEvaluation head in evaluation.Heads())
            Line(text, $"| {head.Name} | {Cells(head)}");
        Line(text);
    }

    /// <summary>A head's row below <see cref="Measures"/>.</summary>
    internal static string Cells(HeadEvaluation head) => string.Create(CultureInfo.InvariantCulture,
        $"{head.Answers.Count} | {head.MacroF1} | {head.Majority.MacroF1:F3} | {head.Lexicon.MacroF1:F3} | {head.Accuracy} | {head.Majority.Accuracy:F3} | {head.Lexicon.Accuracy:F3} | {head.CalibrationError:F3} ({head.CalibrationErrorByChance:F3}) | {head.AccuracyAt(0.8):F3} |");

    private static void Holders(StringBuilder text, HolderEvaluation holders)
    {
        Line(text, $"### holder");
        Line(text);
        Line(text, $"Of the targets labelled against or favor: whose holder is right, and how countries as holders are found.");
        Line(text);
        Line(text, $"| | targets | right | country precision | country recall |");
        Line(text, $"|---|---|---|---|---|");
        foreach ((string name, HolderCounts counts) in holders.Parts())
            Line(text, $"| {name} | {counts.Total} | {counts.Accuracy:F3} | {counts.CountryPrecision:F3} | {counts.CountryRecall:F3} |");
    }

    private static void Head(StringBuilder text, HeadEvaluation head)
    {
        Line(text, $"### {head.Name}");
        Line(text);
        Line(text, $"| class | labels | precision | recall | F1 (95%) |");
        Line(text, $"|---|---|---|---|---|");
        for (int c = 0; c < 3; c++)
            Line(text, $"| {head.Labels[c]} | {head.Confusion.Given(c)} | {head.Confusion.Precision(c):F3} | {head.Confusion.Recall(c):F3} | {head.F1(c)} |");
        Line(text);
        Line(text, $"| labelled \\ answered | {string.Join(" | ", head.Labels)} |");
        Line(text, $"|---|---|---|---|");
        for (int c = 0; c < 3; c++)
            Line(text, $"| {head.Labels[c]} | {head.Confusion[c, 0]} | {head.Confusion[c, 1]} | {head.Confusion[c, 2]} |");
        Line(text);
        Line(text, $"| coverage | accuracy |");
        Line(text, $"|---|---|");
        for (int tenth = 10; tenth >= 3; tenth--)
            Line(text, $"| {tenth * 10}% | {head.AccuracyAt(tenth / 10.0):F3} |");
        Line(text);
        Line(text, $"| confidence | answers | mean | right |");
        Line(text, $"|---|---|---|---|");
        foreach (ReliabilityBin bin in head.Reliability())
            Line(text, $"| {bin.Low:F1} to {bin.High:F1} | {bin.Count} | {bin.Confidence:F3} | {bin.Accuracy:F3} |");
        Line(text);
        Line(text, $"| slice | answers | accuracy (95%) | macro-F1 (95%) |");
        Line(text, $"|---|---|---|---|");
        foreach (SliceScore slice in head.SliceScores(LeastSlice))
            Line(text, $"| {slice.Name} | {slice.Confusion.Total} | {slice.Accuracy} | {(slice.MacroF1 is { } macro ? macro.ToString() : "-")} |");
        Line(text);
    }

    private static void Line(StringBuilder text, FormattableString? line = null) =>
        text.Append(line?.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
