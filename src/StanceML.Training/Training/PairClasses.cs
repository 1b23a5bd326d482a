using System.Collections.Immutable;
using StanceML.Training.Data;
using StanceML.Training.Evaluation;

namespace StanceML.Training;

/// <summary>Reads the two directed stances between two spans as one of five classes, as the DSE task does.</summary>
/// <remarks>
/// 0 none, 1 the first favors the second, 2 the second favors the first, 3 and 4 the same for against. A class is as likely
/// as its stance in its direction times neutral in the other. Park, Pan, Joo 2021, "Who Blames or Endorses Whom?".
/// </remarks>
public sealed class PairClasses
{
    private const int Classes = 5;

    private readonly long[,] _counts = new long[Classes, Classes];

    /// <summary>The classes in words, first and second being the holders in the order of the statement's targets.</summary>
    public static IReadOnlyList<string> Names { get; } = ["none", "first favors", "second favors", "first against", "second against"];

    /// <summary>How often a class was answered with another.</summary>
    public long this[int given, int answered] => _counts[given, answered];

    /// <summary>All statements.</summary>
    public long Total => _counts.Cast<long>().Sum();

    /// <summary>F1 over all answers, which is the share of right ones, 0 to 1.</summary>
    public double MicroF1 => Total == 0 ? 0 : Enumerable.Range(0, Classes).Sum(c => (double)_counts[c, c]) / Total;

    /// <summary>Mean of the five F1, 0 to 1.</summary>
    public double MacroF1 => Enumerable.Range(0, Classes).Average(F1);

    /// <summary>Harmonic mean of precision and recall of a class.</summary>
    public double F1(int c)
    {
        long given = 0, answered = 0;
        for (int other = 0; other < Classes; other++)
        {
            given += _counts[c, other];
            answered += _counts[other, c];
        }

        return given + answered == 0 ? 0 : 2.0 * _counts[c, c] / (given + answered);
    }

    /// <summary>Counts the answers to statements that have two targets, the second's holder being the first's target.</summary>
    public static PairClasses Count(IReadOnlyList<LabelledStatement> statements, CrossValidatedHead head)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(head);
        var byPlace = new Dictionary<(int, int), Answer>();
        for (int i = 0; i < head.Places.Length; i++)
            byPlace[head.Places[i]] = head.Pooled.Answers[i];
        var counted = new PairClasses();
        for (int s = 0; s < statements.Count; s++)
        {
            ImmutableArray<LabelledTarget> targets = statements[s].Targets;
            if (targets.Length == 2 && byPlace.TryGetValue((s, 0), out Answer? forward) && byPlace.TryGetValue((s, 1), out Answer? backward))
                counted._counts[Of(targets[0].Stance, targets[1].Stance), Likeliest(forward, backward)]++;
        }

        return counted;
    }

    private static int Of(Stance forward, Stance backward) => (forward, backward) switch
    {
        (Stance.Favor, _) => 1,
        (Stance.Against, _) => 3,
        (_, Stance.Favor) => 2,
        (_, Stance.Against) => 4,
        _ => 0,
    };

    private static int Likeliest(Answer forward, Answer backward)
    {
        float[] likelihoods =
        [
            forward.P1 * backward.P1, forward.P2 * backward.P1, forward.P1 * backward.P2, forward.P0 * backward.P1, forward.P1 * backward.P0,
        ];
        return Array.IndexOf(likelihoods, likelihoods.Max());
    }
}
