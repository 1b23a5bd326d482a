using System.Globalization;
using System.Text;
using System.Text.Json;
using StanceML.Training.Data;
using StanceML.Training.Evaluation;

namespace StanceML.Training;

/// <summary>Writes a learning curve as a table, as JSON and as a picture.</summary>
public static class LearningCurveReport
{
    /// <summary>Writes learning-curve.md, .json and .svg into a folder, each whole or not at all.</summary>
    /// <param name="folder">Made where it does not exist.</param>
    /// <param name="result">The curve.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Write(string folder, LearningCurveResult result)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Directory.CreateDirectory(folder);
        AtomicFile.WriteText(Path.Combine(folder, "learning-curve.svg"), Svg(result));
        AtomicFile.WriteText(Path.Combine(folder, "learning-curve.json"), Json(result) + "\n");
        AtomicFile.WriteText(Path.Combine(folder, "learning-curve.md"), Markdown(result));
    }

    /// <summary>Reads what <see cref="Json"/> gives.</summary>
    /// <param name="path">The file, such as learning-curve.json.</param>
    /// <exception cref="DataFormatException">It holds no learning curve.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static LearningCurveResult Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            if (JsonSerializer.Deserialize(File.ReadAllText(path), LearningCurveJson.Default.LearningCurveResult) is { Points.Count: > 0 } curve)
                return curve;
        }
        catch (JsonException wrong)
        {
            throw NoCurve(path, wrong);
        }

        throw NoCurve(path, null);
    }

    /// <summary>The picture: macro-F1 of each head on each test set, against targets learned from.</summary>
    public static string Svg(LearningCurveResult result) => Chart(result).ToSvg();

    /// <summary>The picture without colours of its own, for a page that has them.</summary>
    internal static string InlineSvg(LearningCurveResult result) => Chart(result).ToInlineSvg();

    private static LineChart Chart(LearningCurveResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var chart = new LineChart("Learning curve", "targets learned from", "macro-F1");
        foreach (string data in result.Points.Select(point => point.Data).Distinct())
        {
            chart.Add($"stance, {Short(data)}", Line(result, data, point => point.Stance));
            chart.Add($"tone, {Short(data)}", Line(result, data, point => point.Sentiment));
        }

        return chart;
    }

    private static DataFormatException NoCurve(string path, Exception? wrong) =>
        new(new RowProblem(RowProblemKind.Syntax, path, 0, "found no learning curve", "the learning-curve.json that 'stanceml learning-curve --out' writes"), wrong);

    /// <summary>The tables.</summary>
    public static string Markdown(LearningCurveResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var text = new StringBuilder();
        Row(text, $"# Learning curve");
        Row(text, $"");
        Row(text, $"Mean over the draws of each part; the range is from the lowest to the highest draw, for the whole data the 95% interval over groups of the test set.");
        Row(text, $"");
        Row(text, $"| test set | part | draws | targets | stance macro-F1 | sentiment macro-F1 |");
        Row(text, $"|---|---|---|---|---|---|");
        foreach (IGrouping<(string Data, double Part), CurvePoint> part in result.Points.GroupBy(point => (point.Data, point.Part)))
            Row(text, $"| {Short(part.Key.Data)} | {part.Key.Part:0.###} | {part.Count()} | {part.Average(point => point.Targets):F0} | {Over(part.Select(point => point.Stance))} | {Over(part.Select(point => point.Sentiment))} |");
        if (result.LeftOut.Count > 0)
        {
            Row(text, $"");
            Row(text, $"What is lost without one source (macro-F1 with all minus without it; paired 95% interval; above 0, the source helps):");
            Row(text, $"");
            Row(text, $"| test set | without | targets | stance | sentiment |");
            Row(text, $"|---|---|---|---|---|");
            foreach (LeftOutSource row in result.LeftOut)
                Row(text, $"| {Short(row.Data)} | {row.Source} | {row.Targets} | {Signed(row.StanceLoss)} | {Signed(row.SentimentLoss)} |");
        }

        if (result.Added.Count > 0)
        {
            Row(text, $"");
            Row(text, $"An experiment that is not shipped: what other statements would bring as training data, answered on folds over them.");
            Row(text, $"");
            Row(text, $"| learned from | stance | gain | sentiment | gain |");
            Row(text, $"|---|---|---|---|---|");
            foreach (AddedData row in result.Added)
                Row(text, $"| {row.Name} | {row.Stance} | {Signed(row.StanceGain)} | {row.Sentiment} | {Signed(row.SentimentGain)} |");
        }

        return text.ToString();
    }

    /// <summary>Everything as one JSON object.</summary>
    public static string Json(LearningCurveResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return JsonSerializer.Serialize(result, LearningCurveJson.Default.LearningCurveResult);
    }

    // The draws of one part as one point, from the lowest to the highest.
    private static (double X, Interval Y)[] Line(LearningCurveResult result, string data, Func<CurvePoint, Interval> measure) =>
        [.. result.Points.Where(point => point.Data == data && point.Targets > 0 && !double.IsNaN(measure(point).Value)).GroupBy(point => point.Part).OrderBy(part => part.Key)
            .Select(part => (part.Average(point => (double)point.Targets), Joined(part.Select(measure))))];

    private static Interval Joined(IEnumerable<Interval> draws)
    {
        Interval[] all = [.. draws];
        return all.Length == 1 ? all[0] : new Interval(all.Average(one => one.Value), all.Min(one => one.Value), all.Max(one => one.Value));
    }

    private static string Over(IEnumerable<Interval> draws) => Joined(draws).ToString();

    private static string Signed(Interval interval) =>
        double.IsNaN(interval.Value) ? "-"
        : !interval.HasBounds ? string.Create(CultureInfo.InvariantCulture, $"{interval.Value:+0.000;-0.000;0.000} (no interval)")
        : string.Create(CultureInfo.InvariantCulture, $"{interval.Value:+0.000;-0.000;0.000} ({interval.Low:+0.000;-0.000;0.000} to {interval.High:+0.000;-0.000;0.000})");

    private static string Short(string path) => Path.GetFileNameWithoutExtension(path.TrimEnd('/'));

    private static void Row(StringBuilder text, FormattableString row) => text.Append(row.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
