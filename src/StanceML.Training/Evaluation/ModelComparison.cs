using System.Text.Json;
using StanceML.Training.Data;

namespace StanceML.Training.Evaluation;

/// <summary>Two models on the same labelled statements. Immutable.</summary>
/// <param name="Stance">Toward each labelled target.</param>
/// <param name="Sentiment">Of each labelled statement.</param>
/// <param name="Statements">Statements in the data.</param>
public sealed record ModelComparison(HeadComparison Stance, HeadComparison Sentiment, int Statements)
{
    /// <summary>Whether the second model is worse in either head, outside its interval.</summary>
    public bool IsWorse => Stance.IsWorse || Sentiment.IsWorse;

    /// <summary>Whether the second model is better in the stance, outside its interval, and worse in neither head.</summary>
    public bool IsBetter => Stance.IsBetter && !IsWorse;

    /// <summary>Judges the data with both models.</summary>
    /// <param name="first">The model to compare with.</param>
    /// <param name="second">The model in question.</param>
    /// <param name="statements">The labelled data.</param>
    /// <param name="cancellationToken">Stops between statements.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ModelComparison Run(StanceModel first, StanceModel second, IReadOnlyList<LabelledStatement> statements, CancellationToken cancellationToken = default)
    {
        Evaluation a = ModelEvaluation.Run(first, statements, cancellationToken), b = ModelEvaluation.Run(second, statements, cancellationToken);
        return new ModelComparison(Compare(a.Stance, b.Stance), Compare(a.Sentiment, b.Sentiment), statements.Count);
    }

    /// <summary>Writes the comparison as one JSON object; of a head without labels only that it has no answers.</summary>
    /// <param name="writer">Where to.</param>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber("statements", Statements);
        writer.WriteBoolean("better", IsBetter);
        writer.WriteBoolean("worse", IsWorse);
        foreach (HeadComparison head in new[] { Stance, Sentiment })
        {
            writer.WriteStartObject(head.Name);
            writer.WriteNumber("answers", head.Answers);
            if (head.Answers == 0)
            {
                writer.WriteEndObject();
                continue;
            }

            writer.WriteNumber("onlyFirstRight", head.OnlyFirst);
            writer.WriteNumber("onlySecondRight", head.OnlySecond);
            writer.WriteNumber("mcNemarP", Math.Round(head.PValue, 6));
            writer.WriteNumber("firstMacroF1", Math.Round(head.FirstMacroF1, 4));
            writer.WriteNumber("secondMacroF1", Math.Round(head.SecondMacroF1, 4));
            EvaluationJson.WriteInterval(writer, "macroF1Difference", head.MacroF1);
            EvaluationJson.WriteInterval(writer, "accuracyDifference", head.Accuracy);
            writer.WriteStartObject("f1Difference");
            for (int c = 0; c < 3; c++)
                EvaluationJson.WriteInterval(writer, head.Labels[c], head.ClassF1[c]);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    internal static HeadComparison Compare(HeadEvaluation a, HeadEvaluation b)
    {
        if (a.Answers.Count != b.Answers.Count)
            throw new ArgumentException($"The models answered {a.Answers.Count} and {b.Answers.Count} rows. Expected the same rows.");
        var groups = new Dictionary<string, int[]>(StringComparer.Ordinal);
        int onlyFirst = 0, onlySecond = 0;
        for (int i = 0; i < a.Answers.Count; i++)
        {
            Answer first = a.Answers[i], second = b.Answers[i];
            if (!groups.TryGetValue(first.Group, out int[]? cells))
                groups[first.Group] = cells = new int[2 * Bootstrap.Cells];
            cells[(first.Given * 3) + first.Predicted]++;
            cells[Bootstrap.Cells + (second.Given * 3) + second.Predicted]++;
            onlyFirst += first.IsRight && !second.IsRight ? 1 : 0;
            onlySecond += second.IsRight && !first.IsRight ? 1 : 0;
        }

        double[] before = new double[5];
        Interval[] differences = Bootstrap.Intervals([.. groups.Values], 5, (sums, values) =>
        {
            HeadEvaluation.Measure(sums[..Bootstrap.Cells], before);
            HeadEvaluation.Measure(sums[Bootstrap.Cells..], values);
            for (int m = 0; m < values.Length; m++)
                values[m] -= before[m];
        });
        return new HeadComparison
        {
            Name = a.Name,
            Labels = a.Labels,
            Answers = a.Answers.Count,
            OnlyFirst = onlyFirst,
            OnlySecond = onlySecond,
            FirstMacroF1 = a.MacroF1.Value,
            SecondMacroF1 = b.MacroF1.Value,
            MacroF1 = differences[0],
            Accuracy = differences[1],
            ClassF1 = differences[2..],
        };
    }
}
