using System.Collections.Immutable;

namespace StanceML.Training.Drift;

/// <summary>Compares a stream of texts with the texts that a model was trained or measured on.</summary>
/// <remarks>
/// Figures of a model hold for texts of the kind they were measured on. Twelve properties of each statement (length, unknown
/// words, tags, countries, tone, certainty ...) are compared by the test of Kolmogorov and Smirnov, with Bonferroni's correction.
/// How to read it: the distance is the largest difference between the shares of statements below some value.
/// </remarks>
public static class DriftCheck
{
    /// <summary>Compares two sets of texts.</summary>
    /// <param name="reference">Texts of the kind that the model knows.</param>
    /// <param name="stream">Texts that it is to judge.</param>
    /// <param name="model">The model, whose answers are properties too.</param>
    /// <param name="options">When a difference counts; null for the defaults.</param>
    /// <param name="cancellationToken">Stops between two texts.</param>
    /// <exception cref="ArgumentException">One of them holds no words.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DriftReport Run(
        IEnumerable<string> reference, IEnumerable<string> stream, StanceModel model, DriftOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(model);
        options ??= new DriftOptions();
        StatementProperties known = Measure(reference, model, cancellationToken), fresh = Measure(stream, model, cancellationToken);
        if (known.Count == 0 || fresh.Count == 0)
            throw new ArgumentException($"The {(known.Count == 0 ? "reference" : "stream")} holds no words. Expected statements in both.");

        double level = options.Level / StatementProperties.Names.Count;
        double[][] before = known.Sorted(), now = fresh.Sorted();
        ImmutableArray<DriftMeasure>.Builder measures = ImmutableArray.CreateBuilder<DriftMeasure>();
        for (int i = 0; i < StatementProperties.Names.Count; i++)
        {
            double distance = KolmogorovSmirnov.Distance(before[i], now[i]);
            double p = KolmogorovSmirnov.PValue(distance, before[i].Length, now[i].Length);
            measures.Add(new DriftMeasure(
                StatementProperties.Names[i], distance, p, Median(before[i]), Median(now[i]),
                distance >= options.LeastDistance && p < level));
        }

        measures.Sort(static (a, b) => b.Distance.CompareTo(a.Distance));
        bool canTell = KolmogorovSmirnov.PValue(1, known.Count, fresh.Count) < level;
        return new DriftReport { Reference = known.Count, Stream = fresh.Count, CanTell = canTell, Measures = measures.ToImmutable() };
    }

    private static StatementProperties Measure(IEnumerable<string> texts, StanceModel model, CancellationToken cancellationToken)
    {
        var properties = new StatementProperties(model);
        foreach (string text in texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            properties.Add(text);
        }

        return properties;
    }

    private static double Median(double[] sorted) => sorted.Length == 0 ? double.NaN : sorted[sorted.Length / 2];
}
