using System.Collections.Immutable;
using StanceML.Training.Data;

namespace StanceML.Training.Quality;

/// <summary>Collects the votes of labelled data, by kind of label and by register. Not thread-safe.</summary>
internal sealed class VoteCounter(Func<LabelledStatement, string> register)
{
    private const string Stance = "stance", Holder = "holder", Sentiment = "sentiment";

    private readonly Dictionary<string, double> _holders = new(StringComparer.Ordinal);
    // By register, each unit counted under its votes: there are far fewer kinds of them than units.
    private readonly Dictionary<string, SortedDictionary<string, Dictionary<string, (double[] Votes, long Count)>>> _votes = new(StringComparer.Ordinal)
    {
        [Stance] = new(StringComparer.Ordinal),
        [Holder] = new(StringComparer.Ordinal),
        [Sentiment] = new(StringComparer.Ordinal),
    };

    /// <summary>Takes in the votes of a statement; a single vote says nothing about agreement.</summary>
    public void Add(LabelledStatement statement)
    {
        if (statement.SentimentVotes is { Length: > 1 } sentiments)
            Add(Sentiment, statement, [.. sentiments.Select(vote => (double)vote)]);
        foreach (LabelledTarget target in statement.Targets)
        {
            if (target.Votes is { Length: > 1 } stances)
                Add(Stance, statement, [.. stances.Select(vote => (double)vote)]);
            if (target.HolderVotes is { Length: > 1 } holders)
                Add(Holder, statement, [.. holders.Select(Number)]);
        }
    }

    /// <summary>The agreement on each kind of label that was voted on, first overall, then by register.</summary>
    public ImmutableArray<VoteAgreement> Finish()
    {
        var all = ImmutableArray.CreateBuilder<VoteAgreement>();
        foreach (string label in (string[])[Stance, Holder, Sentiment])
        {
            SortedDictionary<string, Dictionary<string, (double[] Votes, long Count)>> registers = _votes[label];
            if (registers.Count == 0)
                continue;
            all.Add(Agreement(label, null, [.. registers.Values.SelectMany(units => units.Values)]));
            all.AddRange(registers.Select(pair => Agreement(label, pair.Key, pair.Value.Values)));
        }

        return all.ToImmutable();
    }

    private static VoteAgreement Agreement(string label, string? register, IReadOnlyCollection<(double[] Votes, long Count)> units) => new(
        label, register, (int)units.Sum(unit => unit.Count), (int)units.Where(unit => unit.Votes.Distinct().Count() == 1).Sum(unit => unit.Count),
        KrippendorffAlpha.OfUnits(units, AlphaMetric.Nominal),
        label == Holder ? double.NaN : KrippendorffAlpha.OfUnits(units, AlphaMetric.Ordinal));

    private void Add(string label, LabelledStatement statement, double[] votes)
    {
        string key = register(statement);
        if (!_votes[label].TryGetValue(key, out Dictionary<string, (double[] Votes, long Count)>? units))
            _votes[label].Add(key, units = new(StringComparer.Ordinal));
        string pattern = string.Join('|', votes);
        units[pattern] = (votes, units.GetValueOrDefault(pattern).Count + 1);
    }

    private double Number(string holder)
    {
        if (!_holders.TryGetValue(holder, out double number))
            _holders.Add(holder, number = _holders.Count);
        return number;
    }
}
