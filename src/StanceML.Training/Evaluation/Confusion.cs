namespace StanceML.Training.Evaluation;

/// <summary>Counts of given against predicted classes, and the measures that follow from them.</summary>
/// <remarks>Macro-F1 is the plain mean of the classes' F1, so that the rare classes count as much as the common one.</remarks>
public sealed class Confusion
{
    private readonly long[,] _counts = new long[3, 3];

    /// <summary>An empty confusion.</summary>
    public Confusion()
    {
    }

    internal Confusion(ReadOnlySpan<int> cells)
    {
        for (int i = 0; i < cells.Length; i++)
            _counts[i / 3, i % 3] = cells[i];
    }

    /// <summary>Counts one answer.</summary>
    /// <param name="given">The label, 0 to 2.</param>
    /// <param name="predicted">The answer, 0 to 2.</param>
    public void Add(int given, int predicted) => _counts[given, predicted]++;

    /// <summary>How often a class was answered with another.</summary>
    public long this[int given, int predicted] => _counts[given, predicted];

    /// <summary>All answers.</summary>
    public long Total => _counts.Cast<long>().Sum();

    /// <summary>Share of right answers, 0 to 1.</summary>
    public double Accuracy => Total == 0 ? 0 : (double)(_counts[0, 0] + _counts[1, 1] + _counts[2, 2]) / Total;

    /// <summary>Mean of the three F1, 0 to 1.</summary>
    public double MacroF1 => (F1(0) + F1(1) + F1(2)) / 3;

    /// <summary>Of the answers of a class, the share that was right.</summary>
    public double Precision(int label) => Ratio(_counts[label, label], _counts[0, label] + _counts[1, label] + _counts[2, label]);

    /// <summary>Of the labels of a class, the share that was found.</summary>
    public double Recall(int label) => Ratio(_counts[label, label], Given(label));

    /// <summary>Harmonic mean of precision and recall of a class.</summary>
    public double F1(int label) =>
        Ratio(2 * _counts[label, label], Given(label) + _counts[0, label] + _counts[1, label] + _counts[2, label]);

    /// <summary>Whether every class has a label; without that, the macro-F1 says little.</summary>
    public bool HasAllClasses => Given(0) > 0 && Given(1) > 0 && Given(2) > 0;

    /// <summary>How many labels a class has.</summary>
    public long Given(int label) => _counts[label, 0] + _counts[label, 1] + _counts[label, 2];

    private static double Ratio(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}
