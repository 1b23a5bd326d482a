using System.Globalization;
using Spectre.Console;
using StanceML.Training.Evaluation;

namespace StanceML.Cli;

/// <summary>Shows an evaluation to people, and its slices as CSV.</summary>
internal static class EvaluationView
{
    // Slices with fewer answers say nothing.
    private const int LeastSlice = 15;

    public static void Show(IAnsiConsole console, Evaluation evaluation)
    {
        foreach (HeadEvaluation head in evaluation.Heads())
        {
            console.MarkupLine($"[bold]{head.Name}[/]: {head.Answers.Count} answers, macro-F1 [bold]{head.MacroF1}[/], accuracy {head.Accuracy}");
            if (!head.MacroF1.HasBounds)
                console.MarkupLine(Text($"fewer than {HeadEvaluation.LeastGroups} groups of statements: too few for an interval"));
            console.MarkupLine(Text(
                $"always the most common class: macro-F1 {head.Majority.MacroF1:F3}, accuracy {head.Majority.Accuracy:F3}; plain lexicon scorer: {head.Lexicon.MacroF1:F3}, {head.Lexicon.Accuracy:F3}"));
            console.Write(Classes(head));
            console.MarkupLine(Text($"calibration error {head.CalibrationError:F3} ({head.CalibrationErrorByChance:F3} by chance alone); accuracy at coverage {string.Join(", ", Enumerable.Range(3, 8).Reverse().Select(tenth => Text($"{tenth * 10}% {head.AccuracyAt(tenth / 10.0):F3}")))}"));
            console.Write(Reliability(head));
            console.Write(Slices(head));
        }

        foreach ((string name, HolderCounts counts) in evaluation.Holder.Parts().Where(part => part.Counts.Total > 0))
        {
            console.MarkupLine(Text(
                $"[bold]holder[/], {name}: right in {counts.Accuracy:F3} of {counts.Total} targets labelled against or favor; countries: precision {counts.CountryPrecision:F3}, recall {counts.CountryRecall:F3}"));
        }

        if (evaluation.Unlocated > 0)
            console.MarkupLine(Text($"{evaluation.Unlocated} targets stand nowhere in their text and were left out."));
    }

    /// <summary>The most confident errors of both heads.</summary>
    public static void ShowErrors(IAnsiConsole console, Evaluation evaluation, int count)
    {
        foreach (HeadEvaluation head in evaluation.Heads())
        {
            console.MarkupLine(Text($"[bold]the most confident errors of {head.Name}[/]"));
            foreach (Answer error in head.WorstErrors(count))
            {
                string target = error.Target.Length == 0 ? "" : JudgementTable.Shown(error.Target) + " ";
                console.MarkupLine(Text($"{JudgementTable.Shown(error.Id)}: {target}labelled {head.Labels[error.Given]}, answered {head.Labels[error.Predicted]} {error.Confidence:F2}"));
                console.MarkupLine($"  [dim]{JudgementTable.Shown(error.Text.ReplaceLineEndings(" "))}[/]");
            }
        }
    }

    /// <summary>One row a slice; the whole data is the slice "all".</summary>
    public static IEnumerable<string> Csv(Evaluation evaluation)
    {
        yield return "head,slice,answers,accuracy,accuracyLow,accuracyHigh,macroF1,macroF1Low,macroF1High";
        foreach (HeadEvaluation head in evaluation.Heads())
        {
            yield return CsvLine.Of(head.Name, "all", head.Answers.Count, head.Accuracy.Value, head.Accuracy.Low, head.Accuracy.High, head.MacroF1.Value, head.MacroF1.Low, head.MacroF1.High);
            foreach (SliceScore slice in head.SliceScores(1))
            {
                yield return CsvLine.Of(
                    head.Name, slice.Name, slice.Confusion.Total, slice.Accuracy.Value, slice.Accuracy.Low, slice.Accuracy.High,
                    slice.MacroF1?.Value, slice.MacroF1?.Low, slice.MacroF1?.High);
            }
        }
    }

    private static Table Classes(HeadEvaluation head)
    {
        Table table = Right("class", ["labels", "precision", "recall", "F1", .. head.Labels.Select(label => $"-> {label}")]);
        for (int c = 0; c < 3; c++)
        {
            table.AddRow(
                head.Labels[c], Text($"{head.Confusion.Given(c)}"), Text($"{head.Confusion.Precision(c):F3}"), Text($"{head.Confusion.Recall(c):F3}"), head.F1(c).ToString(),
                Text($"{head.Confusion[c, 0]}"), Text($"{head.Confusion[c, 1]}"), Text($"{head.Confusion[c, 2]}"));
        }

        return table;
    }

    private static Table Reliability(HeadEvaluation head)
    {
        Table table = Right("confidence", ["answers", "mean", "right"]);
        foreach (ReliabilityBin bin in head.Reliability())
            table.AddRow(Text($"{bin.Low:F1} to {bin.High:F1}"), Text($"{bin.Count}"), Text($"{bin.Confidence:F3}"), Text($"{bin.Accuracy:F3}"));
        return table;
    }

    private static Table Slices(HeadEvaluation head)
    {
        Table table = Right("slice", ["answers", "accuracy", "macro-F1"]);
        foreach (SliceScore slice in head.SliceScores(LeastSlice))
            table.AddRow(JudgementTable.Shown(slice.Name), Text($"{slice.Confusion.Total}"), slice.Accuracy.ToString(), slice.MacroF1?.ToString() ?? "-");
        return table;
    }

    private static Table Right(string first, string[] others)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumn(first);
        foreach (string name in others)
            table.AddColumn(new TableColumn(name) { Alignment = Justify.Right });
        return table;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
