using System.Text.Json;

namespace StanceML.Training.Bulk;

/// <summary>Writes a measurement of speed as a JSON object.</summary>
public static class SpeedJson
{
    /// <summary>Writes it: texts, meanBytes, meanTargets, statementsPerSecond, megabytesPerSecond, microseconds, bytesAllocated, threads, statementsPerSecondOnAll.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="report">What was measured.</param>
    public static void Write(Utf8JsonWriter writer, SpeedReport report)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(report);
        writer.WriteStartObject();
        writer.WriteNumber("texts", report.Texts);
        writer.WriteNumber("meanBytes", Rounded(report.MeanBytes));
        writer.WriteNumber("meanTargets", Rounded(report.MeanTargets));
        writer.WriteNumber("statementsPerSecond", Math.Round(report.StatementsPerSecond));
        writer.WriteNumber("megabytesPerSecond", Rounded(report.MegabytesPerSecond));
        writer.WriteStartObject("microseconds");
        writer.WriteNumber("median", Rounded(report.MedianMicroseconds));
        writer.WriteNumber("p90", Rounded(report.P90Microseconds));
        writer.WriteNumber("p99", Rounded(report.P99Microseconds));
        writer.WriteNumber("max", Rounded(report.MaxMicroseconds));
        writer.WriteEndObject();
        writer.WriteNumber("bytesAllocated", Rounded(report.BytesAllocated));
        writer.WriteNumber("threads", report.Threads);
        writer.WriteNumber("statementsPerSecondOnAll", Math.Round(report.StatementsPerSecondOnAll));
        writer.WriteEndObject();
    }

    private static double Rounded(double value) => Math.Round(value, 3);
}
