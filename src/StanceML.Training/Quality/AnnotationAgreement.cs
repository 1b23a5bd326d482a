using System.Collections.Immutable;
using StanceML.Training.Data;

namespace StanceML.Training.Quality;

/// <summary>Compares annotators who labelled the same statements. Thread-safe.</summary>
/// <remarks>Statements are matched by id, targets by country code (or name, or mention) within the statement.</remarks>
public static class AnnotationAgreement
{
    /// <summary>Compares files, one an annotator.</summary>
    /// <param name="files">Two files or more.</param>
    /// <param name="options">How to read them; strictly by default.</param>
    /// <returns>The agreement.</returns>
    /// <exception cref="DataFormatException">A row cannot be read, and the options are strict.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static AgreementReport Compare(IReadOnlyList<string> files, StatementReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        return Compare([.. files.Select(f => StatementReader.ReadAll(f, options))]);
    }

    /// <summary>Compares annotators.</summary>
    /// <param name="annotators">The statements that each labelled.</param>
    /// <returns>The agreement.</returns>
    public static AgreementReport Compare(IReadOnlyList<IReadOnlyList<LabelledStatement>> annotators)
    {
        ArgumentNullException.ThrowIfNull(annotators);
        Dictionary<string, LabelledStatement>[] byId = [.. annotators.Select(a => a.ToDictionary(s => s.Id, StringComparer.Ordinal))];
        string[] ids = [.. annotators.SelectMany(a => a).Select(s => s.Id).Distinct().Where(id => byId.Count(d => d.ContainsKey(id)) > 1)];

        var sentiments = new Votes(annotators.Count);
        var stances = new Votes(annotators.Count);
        var holders = new Votes(annotators.Count);
        int missed = 0;
        foreach (string id in ids)
        {
            LabelledStatement?[] all = [.. byId.Select(d => d.GetValueOrDefault(id))];
            sentiments.Add(id, "", [.. all.Select(s => s?.Sentiment is { } v ? Labels.Of(v) : null)]);
            Dictionary<string, LabelledTarget>[] targets = [.. all.Select(Targets)];
            foreach (string key in targets.SelectMany(t => t.Keys).Distinct())
            {
                LabelledTarget?[] votes = [.. targets.Select(t => t.GetValueOrDefault(key))];
                missed += votes.Where((v, i) => v is null && all[i] is not null).Count();
                if (votes.Count(v => v is not null) < 2)
                    continue;
                stances.Add(id, key, [.. votes.Select(v => v is null ? null : Labels.Of(v.Stance))]);
                holders.Add(id, key, [.. votes.Select(v => v?.Holder)]);
            }
        }

        return new AgreementReport
        {
            Statements = ids.Length,
            Targets = stances.Units.Count,
            TargetsMissed = missed,
            StanceAgreement = stances.Agreement,
            StanceNominal = stances.Alpha(AlphaMetric.Nominal, Stances),
            StanceOrdinal = stances.Alpha(AlphaMetric.Ordinal, Stances),
            SentimentOrdinal = sentiments.Alpha(AlphaMetric.Ordinal, ["negative", "neutral", "positive"]),
            HolderNominal = holders.Alpha(AlphaMetric.Nominal, null),
            Disagreements = [.. sentiments.Disagreements("sentiment"), .. stances.Disagreements("stance"), .. holders.Disagreements("holder")],
        };
    }

    /// <summary>The agreement of the votes that statements and targets carry.</summary>
    /// <param name="statements">The statements; labels with fewer than two votes are left out.</param>
    /// <returns>For stance, holder and sentiment, as far as they were voted on: first all together, then each register.</returns>
    public static IReadOnlyList<VoteAgreement> OfVotes(IEnumerable<LabelledStatement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var votes = new VoteCounter(Registers.Of);
        foreach (LabelledStatement statement in statements)
            votes.Add(statement);
        return votes.Finish();
    }

    private static string[] Stances => ["against", "neutral", "favor"];

    private static Dictionary<string, LabelledTarget> Targets(LabelledStatement? statement)
    {
        var targets = new Dictionary<string, LabelledTarget>(StringComparer.Ordinal);
        foreach (LabelledTarget target in statement?.Targets ?? [])
            targets.TryAdd(target.Code ?? target.Name ?? target.Mention ?? "", target);
        return targets;
    }

    /// <summary>The votes on one kind of label.</summary>
    private sealed class Votes(int annotators)
    {
        public List<(string Id, string Target, string?[] Said)> Units { get; } = [];

        public double Agreement => Units.Count == 0 ? double.NaN : Units.Count(u => !IsSplit(u.Said)) / (double)Units.Count;

        public void Add(string id, string target, string?[] said)
        {
            if (said.Any(v => v is not null))
                Units.Add((id, target, said));
        }

        public double Alpha(AlphaMetric metric, string[]? order)
        {
            string[] labels = order ?? [.. Units.SelectMany(u => u.Said).OfType<string>().Distinct()];
            return KrippendorffAlpha.Compute(
                [.. Enumerable.Range(0, annotators).Select(a => (double?[])[.. Units.Select(u => u.Said[a] is { } v ? Array.IndexOf(labels, v) : (double?)null)])],
                metric);
        }

        public IEnumerable<Disagreement> Disagreements(string what) =>
            Units.Where(u => IsSplit(u.Said)).Select(u => new Disagreement(u.Id, what, u.Target, [.. u.Said]));

        private static bool IsSplit(string?[] said) => said.OfType<string>().Distinct().Count() > 1;
    }
}
