using System.Globalization;
using System.Text;

namespace StanceML.Training.Labelling;

/// <summary>The two curves of a simulation.</summary>
/// <param name="Steps">Their points, labels rising.</param>
public sealed record SimulationResult(IReadOnlyList<SimulationStep> Steps)
{
    /// <summary>Labels at which the proposed order reaches the last figure of the random order, drawn straight between steps.</summary>
    /// <value>Null when it never does.</value>
    public double? LabelsToReachRandom
    {
        get
        {
            double goal = Steps[^1].Random.Value;
            for (int i = 0; i < Steps.Count; i++)
            {
                if (Steps[i].Active.Value < goal)
                    continue;
                if (i == 0)
                    return Steps[0].Labels;
                double below = Steps[i - 1].Active.Value, share = (goal - below) / (Steps[i].Active.Value - below);
                return Steps[i - 1].Labels + (share * (Steps[i].Labels - Steps[i - 1].Labels));
            }

            return null;
        }
    }

    /// <summary>The share of the labels that the proposed order needs.</summary>
    /// <value>Above 0, at most 1; null when it never gets there.</value>
    public double? Share => LabelsToReachRandom / Steps[^1].Labels;

    /// <summary>The table and what it comes to.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        Row(text, $"| labels | proposed order, macro-F1 (draws) | random order (draws) |");
        Row(text, $"|---|---|---|");
        foreach (SimulationStep step in Steps)
            Row(text, $"| {step.Labels} | {step.Active} | {step.Random} |");
        Row(text, $"");
        if (LabelsToReachRandom is { } labels)
            Row(text, $"The proposed order reaches {Steps[^1].Random.Value:F3}, which the random order has after {Steps[^1].Labels} labels, after {labels:F0}: {Share:P0} of them.");
        else
            Row(text, $"The proposed order does not reach {Steps[^1].Random.Value:F3}, which the random order has after {Steps[^1].Labels} labels.");
        return text.ToString();
    }

    /// <summary>Both curves as a picture.</summary>
    public string ToSvg() => new LineChart("Labels in the proposed and in a random order", "targets labelled", "macro-F1 of stance")
        .Add("proposed order", [.. Steps.Select(step => ((double)step.Labels, step.Active))])
        .Add("random order", [.. Steps.Select(step => ((double)step.Labels, step.Random))])
        .ToSvg();

    private static void Row(StringBuilder text, FormattableString row) => text.Append(row.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
