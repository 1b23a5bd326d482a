using System.Text.Json;

namespace StanceML.Training.Evaluation;

/// <summary>Writes an evaluation as one JSON object.</summary>
public static class EvaluationJson
{
    /// <summary>Writes both heads and the holders; of a head without labels only that it has no answers. Null stands for a bound that was not drawn.</summary>
    public static void Write(Utf8JsonWriter writer, Evaluation evaluation, string dataName)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(evaluation);
        writer.WriteStartObject();
        writer.WriteString("data", dataName);
        writer.WriteNumber("statements", evaluation.Statements);
        writer.WriteNumber("unlocatedTargets", evaluation.Unlocated);
        foreach (HeadEvaluation head in new[] { evaluation.Stance, evaluation.Sentiment })
        {
            writer.WriteStartObject(head.Name);
            writer.WriteNumber("answers", head.Answers.Count);
            if (head.Answers.Count == 0)
            {
                writer.WriteEndObject();
                continue;
            }

            WriteInterval(writer, "macroF1", head.MacroF1);
            WriteInterval(writer, "accuracy", head.Accuracy);
            writer.WriteNumber("majorityMacroF1", Rounded(head.Majority.MacroF1));
            writer.WriteNumber("majorityAccuracy", Rounded(head.Majority.Accuracy));
            writer.WriteNumber("lexiconMacroF1", Rounded(head.Lexicon.MacroF1));
            writer.WriteNumber("lexiconAccuracy", Rounded(head.Lexicon.Accuracy));
            writer.WriteNumber("calibrationError", Rounded(head.CalibrationError));
            writer.WriteNumber("calibrationErrorByChance", Rounded(head.CalibrationErrorByChance));
            writer.WriteNumber("accuracyAt80", Rounded(head.AccuracyAt(0.8)));
            writer.WriteStartObject("classes");
            for (int c = 0; c < 3; c++)
            {
                writer.WriteStartObject(head.Labels[c]);
                writer.WriteNumber("labels", head.Confusion.Given(c));
                writer.WriteNumber("precision", Rounded(head.Confusion.Precision(c)));
                writer.WriteNumber("recall", Rounded(head.Confusion.Recall(c)));
                WriteInterval(writer, "f1", head.F1(c));
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteStartArray("confusion");
            for (int c = 0; c < 3; c++)
            {
                writer.WriteStartArray();
                for (int p = 0; p < 3; p++)
                    writer.WriteNumberValue(head.Confusion[c, p]);
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
            WriteCurves(writer, head);
            writer.WriteEndObject();
        }

        writer.WriteStartObject("holder");
        WriteCounts(writer, "finder", evaluation.Holder.Finder);
        WriteCounts(writer, "endToEnd", evaluation.Holder.EndToEnd);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteCurves(Utf8JsonWriter writer, HeadEvaluation head)
    {
        writer.WriteStartArray("reliability");
        foreach (ReliabilityBin bin in head.Reliability())
        {
            writer.WriteStartObject();
            writer.WriteNumber("low", Rounded(bin.Low));
            writer.WriteNumber("high", Rounded(bin.High));
            writer.WriteNumber("answers", bin.Count);
            writer.WriteNumber("confidence", Rounded(bin.Confidence));
            writer.WriteNumber("accuracy", Rounded(bin.Accuracy));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("coverage");
        foreach ((double coverage, double accuracy) in head.CoverageCurve())
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(Rounded(coverage));
            writer.WriteNumberValue(Rounded(accuracy));
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("slices");
        foreach (SliceScore slice in head.SliceScores(EvaluationMarkdown.LeastSlice))
        {
            writer.WriteStartObject();
            writer.WriteString("slice", slice.Name);
            writer.WriteNumber("answers", slice.Confusion.Total);
            WriteInterval(writer, "accuracy", slice.Accuracy);
            if (slice.MacroF1 is { } macro)
                WriteInterval(writer, "macroF1", macro);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCounts(Utf8JsonWriter writer, string name, HolderCounts counts)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("targets", counts.Total);
        writer.WriteNumber("accuracy", Rounded(counts.Accuracy));
        writer.WriteNumber("countryPrecision", Rounded(counts.CountryPrecision));
        writer.WriteNumber("countryRecall", Rounded(counts.CountryRecall));
        writer.WriteEndObject();
    }

    internal static void WriteInterval(Utf8JsonWriter writer, string name, Interval interval)
    {
        writer.WriteStartObject(name);
        WriteNumber(writer, "value", interval.Value);
        WriteNumber(writer, "low", interval.Low);
        WriteNumber(writer, "high", interval.High);
        writer.WriteEndObject();
    }

    // JSON has no NaN.
    private static void WriteNumber(Utf8JsonWriter writer, string name, double value)
    {
        if (double.IsNaN(value))
            writer.WriteNull(name);
        else
            writer.WriteNumber(name, Rounded(value));
    }

    private static double Rounded(double value) => Math.Round(value, 4);
}
