using System.Text.Json;

namespace StanceML.Training.Quality;

/// <summary>Writes a quality report as one JSON object.</summary>
public static class QualityJson
{
    /// <summary>Writes counts, findings, leaks, balance tables, agreement and, where they were searched for, doubtful labels.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="doubts">The doubtful labels; null when they were not searched for.</param>
    /// <param name="flips">The test with flipped labels; null when it was not made.</param>
    /// <param name="agreement">The agreement of annotators; null when they were not compared.</param>
    public static void Write(
        Utf8JsonWriter writer, QualityReport report, LabelErrorReport? doubts = null, FlipTest? flips = null, AgreementReport? agreement = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(report);
        writer.WriteStartObject();
        writer.WriteNumber("rows", report.Rows);
        writer.WriteNumber("statements", report.Statements);
        writer.WriteNumber("targets", report.Targets);
        writer.WriteNumber("distinctTexts", report.DistinctTexts);
        writer.WriteBoolean("failed", report.Failed);
        writer.WriteStartObject("counts");
        foreach ((FindingKind kind, long count) in report.Counts)
            writer.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()), count);
        writer.WriteEndObject();
        Objects(writer, "votes", report.Votes, votes => Votes(writer, votes));
        Objects(writer, "leaks", report.Leakages, leak =>
        {
            writer.WriteString("file", leak.File);
            writer.WriteString("against", leak.Against);
            writer.WriteNumber("distinctTexts", leak.DistinctTexts);
            writer.WriteNumber("sharedTexts", leak.SharedTexts);
            writer.WriteNumber("nearSharedTexts", leak.NearSharedTexts);
        });
        Objects(writer, "findings", report.Findings, finding => Finding(writer, finding));
        writer.WriteStartObject("balance");
        foreach (BalanceTable table in report.Balance)
            Balance(writer, table);
        writer.WriteEndObject();
        if (doubts is not null)
            Doubts(writer, doubts);
        if (flips is not null)
        {
            writer.WriteStartObject("flips");
            writer.WriteNumber("labels", flips.Labels);
            writer.WriteNumber("flipped", flips.Flipped);
            writer.WriteNumber("foundInTopTenth", flips.FoundInTopTenth);
            writer.WriteEndObject();
        }

        if (agreement is not null)
            Agreement(writer, agreement);
        writer.WriteStartArray("warnings");
        foreach (string warning in report.Warnings)
            writer.WriteStringValue(warning);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Votes(Utf8JsonWriter writer, VoteAgreement votes)
    {
        writer.WriteString("label", votes.Label);
        writer.WriteString("register", votes.Register);
        writer.WriteNumber("voted", votes.Voted);
        writer.WriteNumber("unanimous", votes.Unanimous);
        Alpha(writer, "alphaNominal", votes.Nominal);
        Alpha(writer, "alphaOrdinal", votes.Ordinal);
    }

    private static void Agreement(Utf8JsonWriter writer, AgreementReport agreement)
    {
        writer.WriteStartObject("annotators");
        writer.WriteNumber("statements", agreement.Statements);
        writer.WriteNumber("targets", agreement.Targets);
        writer.WriteNumber("targetsMissed", agreement.TargetsMissed);
        Alpha(writer, "stanceAgreement", agreement.StanceAgreement);
        Alpha(writer, "stanceAlphaNominal", agreement.StanceNominal);
        Alpha(writer, "stanceAlphaOrdinal", agreement.StanceOrdinal);
        Alpha(writer, "sentimentAlphaOrdinal", agreement.SentimentOrdinal);
        Alpha(writer, "holderAlphaNominal", agreement.HolderNominal);
        Objects(writer, "disagreements", agreement.Disagreements, disagreement =>
        {
            writer.WriteString("id", disagreement.Id);
            writer.WriteString("what", disagreement.What);
            writer.WriteString("target", disagreement.Target);
            writer.WriteStartArray("votes");
            foreach (string? vote in disagreement.Votes)
                writer.WriteStringValue(vote);
            writer.WriteEndArray();
        });
        writer.WriteEndObject();
    }

    // JSON has no NaN.
    private static void Alpha(Utf8JsonWriter writer, string name, double value)
    {
        if (double.IsNaN(value))
            writer.WriteNull(name);
        else
            writer.WriteNumber(name, Math.Round(value, 4));
    }

    private static void Finding(Utf8JsonWriter writer, QualityFinding finding)
    {
        writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(finding.Kind.ToString()));
        writer.WriteString("file", finding.File);
        writer.WriteNumber("line", finding.Line);
        writer.WriteString("id", finding.Id);
        writer.WriteString("message", finding.Message);
        writer.WriteNumber("score", Math.Round(finding.Score, 4));
    }

    private static void Balance(Utf8JsonWriter writer, BalanceTable table) => Objects(writer, table.Name, table.Rows, row =>
    {
        writer.WriteString("key", row.Key);
        writer.WriteNumber("statements", row.Statements);
        writer.WriteNumber("against", row.Against);
        writer.WriteNumber("neutral", row.Neutral);
        writer.WriteNumber("favor", row.Favor);
    });

    private static void Doubts(Utf8JsonWriter writer, LabelErrorReport doubts)
    {
        writer.WriteStartObject("labels");
        writer.WriteNumber("judged", doubts.Doubts.Length);
        writer.WriteNumber("probableErrors", doubts.ProbableErrors);
        Objects(writer, "ranking", doubts.Doubts.Where(doubt => doubt.IsProbableError), doubt =>
        {
            writer.WriteString("id", doubt.Id);
            writer.WriteString("what", doubt.What);
            writer.WriteString("target", doubt.Target);
            writer.WriteString("given", doubt.Given);
            writer.WriteString("suggested", doubt.Suggested);
            writer.WriteNumber("confidence", Math.Round(doubt.SelfConfidence, 4));
            writer.WriteString("text", doubt.Text);
        });
        writer.WriteEndObject();
    }

    private static void Objects<T>(Utf8JsonWriter writer, string name, IEnumerable<T> rows, Action<T> members)
    {
        writer.WriteStartArray(name);
        foreach (T row in rows)
        {
            writer.WriteStartObject();
            members(row);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
