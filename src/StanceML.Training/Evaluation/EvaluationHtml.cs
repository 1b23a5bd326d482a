using System.Globalization;
using System.Net;
using System.Text;

namespace StanceML.Training.Evaluation;

/// <summary>Writes an evaluation as one self-contained page with pictures, for light and dark screens.</summary>
public static class EvaluationHtml
{
    private const string Style = """
        :root { --ink: #1b1f24; --soft: #5b6570; --line: #d5dae0; --paper: #ffffff; --main: #2463b4; --other: #b4561d; --fill: #2463b433; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e6e9ed; --soft: #9aa5b1; --line: #3a424c; --paper: #14181d; --main: #6fa8ee; --other: #f0a26c; --fill: #6fa8ee40; }
        }
        body { margin: 0 auto; max-width: 62rem; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
        h1 { font-size: 1.5rem; } h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); } h3 { margin-bottom: .3rem; }
        table { border-collapse: collapse; margin: .5rem 0 1rem; font-variant-numeric: tabular-nums; }
        th, td { padding: .2rem .7rem; border-bottom: 1px solid var(--line); text-align: right; } th:first-child, td:first-child { text-align: left; }
        th { color: var(--soft); font-weight: 600; } .wide { overflow-x: auto; }
        .pictures { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1.5rem; }
        figure { margin: 0; } figcaption { color: var(--soft); font-size: .9rem; } svg { width: 100%; height: auto; }
        svg text { fill: var(--ink); font-size: 12px; } svg .tick { fill: var(--soft); font-size: 11px; } svg .grid { stroke: var(--line); stroke-width: 1; }
        svg .curve { fill: none; stroke: var(--main); stroke-width: 2.5; } svg .ideal { fill: none; stroke: var(--other); stroke-width: 1.5; stroke-dasharray: 5 4; }
        svg .page { fill: none; } svg .bar { fill: var(--fill); stroke: var(--main); }
        """;

    /// <summary>The page.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="dataName">What to call the data.</param>
    /// <param name="modelName">What to call the model.</param>
    /// <param name="curve">What more training data would bring; null to leave the picture out.</param>
    public static string Write(Evaluation evaluation, string dataName, string modelName, LearningCurveResult? curve = null)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        var page = new StringBuilder();
        Add(page, $"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Text(modelName)} on {Text(dataName)}</title><style>
            {Style}
            </style></head><body>
            <h1>{Text(modelName)} on {Text(dataName)}</h1>
            <p>{evaluation.Statements} statements. Intervals hold 95% of {HeadEvaluation.Resamples} resamples of whole groups.</p>
            """);
        foreach (HeadEvaluation head in evaluation.Heads())
            Head(page, head);
        if (evaluation.Holder.EndToEnd.Total > 0)
        {
            page.Append("<h2>holder</h2>\n");
            Table(page, ["targets labelled against or favor", "targets", "right", "country precision", "country recall"], evaluation.Holder.Parts().Select(part => new[]
            {
                part.Name, part.Counts.Total.ToString(CultureInfo.InvariantCulture), Number(part.Counts.Accuracy), Number(part.Counts.CountryPrecision), Number(part.Counts.CountryRecall),
            }));
        }

        if (curve is not null)
        {
            page.Append("<h2>learning curve</h2>\n");
            Figure(page, LearningCurveReport.InlineSvg(curve), "Macro-F1 by the number of targets learned from: where a line still climbs at its end, more labels would help. Bars go from the lowest to the highest draw of a part; at the whole data they are the 95% interval.");
        }

        page.Append("</body></html>\n");
        return page.ToString();
    }

    private static void Head(StringBuilder page, HeadEvaluation head)
    {
        Add(page, $"<h2>{Text(head.Name)}</h2>");
        Table(page, ["", "macro-F1", "accuracy"],
        [
            ["model", head.MacroF1.ToString(), head.Accuracy.ToString()],
            ["always the most common class", Number(head.Majority.MacroF1), Number(head.Majority.Accuracy)],
            ["plain lexicon scorer", Number(head.Lexicon.MacroF1), Number(head.Lexicon.Accuracy)],
        ]);
        Add(page, $"<p>{head.Answers.Count} answers; expected calibration error {head.CalibrationError:F3} ({head.CalibrationErrorByChance:F3} by chance alone); accuracy on the surest 80% {head.AccuracyAt(0.8):F3}.</p>");
        Table(page, ["class", "labels", "precision", "recall", "F1"], Enumerable.Range(0, 3).Select(c => new[]
        {
            head.Labels[c], head.Confusion.Given(c).ToString(CultureInfo.InvariantCulture), Number(head.Confusion.Precision(c)), Number(head.Confusion.Recall(c)), head.F1(c).ToString(),
        }));
        page.Append("<h3>labelled (row) and answered (column)</h3>\n");
        Confusion(page, head);
        page.Append("<div class=\"pictures\">\n");
        Figure(page, Reliability(head), "Reliability: how often answers of each confidence are right. On the dashed line the probabilities can be taken at their word.");
        Figure(page, Coverage(head), "Coverage: accuracy when only the surest answers are taken.");
        page.Append("</div>\n<h3>slices</h3>\n");
        Table(page, ["slice", "answers", "accuracy", "macro-F1"], head.SliceScores(EvaluationMarkdown.LeastSlice).Select(slice => new[]
        {
            slice.Name, slice.Confusion.Total.ToString(CultureInfo.InvariantCulture), slice.Accuracy.ToString(), slice.MacroF1?.ToString() ?? "-",
        }));
    }

    private static void Confusion(StringBuilder page, HeadEvaluation head)
    {
        Add(page, $"<div class=\"wide\"><table class=\"confusion\"><tr><th></th>{string.Concat(head.Labels.Select(label => $"<th>{Text(label)}</th>"))}</tr>");
        for (int given = 0; given < 3; given++)
        {
            Add(page, $"<tr><td>{Text(head.Labels[given])}</td>");
            for (int answered = 0; answered < 3; answered++)
            {
                double share = head.Confusion.Given(given) == 0 ? 0 : (double)head.Confusion[given, answered] / head.Confusion.Given(given);
                Add(page, $"<td style=\"background: color-mix(in srgb, var(--main) {share * 60:F0}%, transparent)\">{head.Confusion[given, answered]} ({share:P0})</td>");
            }

            page.Append("</tr>\n");
        }

        page.Append("</table></div>\n");
    }

    private static string Reliability(HeadEvaluation head)
    {
        var chart = new SvgChart($"Reliability of {head.Name}", "confidence", "share right", 0);
        foreach (ReliabilityBin bin in head.Reliability())
            chart.Bar("bar", bin.Low, bin.High, bin.Accuracy, string.Create(CultureInfo.InvariantCulture, $"{bin.Count} answers, mean confidence {bin.Confidence:F3}, right {bin.Accuracy:F3}"));
        chart.Line("ideal", [(0, 0), (1, 1)]);
        return chart.Close();
    }

    private static string Coverage(HeadEvaluation head)
    {
        IReadOnlyList<(double, double Accuracy)> curve = head.CoverageCurve();
        // The axis begins at the next lower fifth, so that the curve fills the picture.
        double low = Math.Clamp(Math.Floor(curve.Min(point => point.Accuracy) * 5) / 5, 0, 0.8);
        var chart = new SvgChart($"Coverage curve of {head.Name}", "coverage", "accuracy", low);
        chart.Line("curve", curve);
        return chart.Close();
    }

    private static void Figure(StringBuilder page, string svg, string caption) => Add(page, $"<figure>{svg}<figcaption>{Text(caption)}</figcaption></figure>");

    private static void Table(StringBuilder page, string[] head, IEnumerable<string[]> rows)
    {
        Add(page, $"<div class=\"wide\"><table><tr>{string.Concat(head.Select(cell => $"<th>{Text(cell)}</th>"))}</tr>");
        foreach (string[] row in rows)
            Add(page, $"<tr>{string.Concat(row.Select(cell => $"<td>{Text(cell)}</td>"))}</tr>");
        page.Append("</table></div>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Number(double value) => value.ToString("F3", CultureInfo.InvariantCulture);

    private static void Add(StringBuilder page, FormattableString part) => page.Append(part.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
