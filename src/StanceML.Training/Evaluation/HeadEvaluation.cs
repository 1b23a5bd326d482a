namespace StanceML.Training.Evaluation;

/// <summary>How well one head answered: class measures, calibration, coverage, intervals by group.</summary>
public sealed class HeadEvaluation
{
    /// <summary>Resamples for an interval.</summary>
    public const int Resamples = 1000;

    /// <summary>Bins of the calibration error.</summary>
    public const int Bins = 10;

    private readonly IReadOnlyList<Answer> _answers;

    internal HeadEvaluation(string name, IReadOnlyList<string> labels, IReadOnlyList<Answer> answers)
    {
        Name = name;
        Labels = labels;
        _answers = answers;
        Confusion = ConfusionOf(answers);
        MacroF1 = Bootstrap(confusion => confusion.MacroF1);
        Accuracy = Bootstrap(confusion => confusion.Accuracy);
        Majority = MajorityOf(answers);
    }

    /// <summary>"stance" or "sentiment".</summary>
    public string Name { get; }

    /// <summary>Names of the three classes.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The answers, in the order of the data.</summary>
    public IReadOnlyList<Answer> Answers => _answers;

    /// <summary>Given against predicted.</summary>
    public Confusion Confusion { get; }

    /// <summary>Macro-F1 with its interval over resampled groups.</summary>
    public Interval MacroF1 { get; }

    /// <summary>Accuracy with its interval.</summary>
    public Interval Accuracy { get; }

    /// <summary>The same measures for always answering the most common class.</summary>
    public Confusion Majority { get; }

    /// <summary>Expected calibration error over ten equal bins of confidence, 0 to 1; below 0.05 the probabilities can be taken at their word.</summary>
    /// <remarks>Guo et al. 2017: sum over bins of share times |accuracy - mean confidence|.</remarks>
    public double CalibrationError
    {
        get
        {
            double error = 0;
            foreach (IGrouping<int, Answer> bin in _answers.GroupBy(answer => Math.Min((int)(answer.Confidence * Bins), Bins - 1)))
                error += Math.Abs(bin.Count(answer => answer.Predicted == answer.Given) - bin.Sum(answer => (double)answer.Confidence));
            return _answers.Count == 0 ? 0 : error / _answers.Count;
        }
    }

    /// <summary>Accuracy on the share of answers that the model is surest of.</summary>
    /// <param name="coverage">Above 0, at most 1.</param>
    public double AccuracyAt(double coverage)
    {
        int count = (int)Math.Ceiling(_answers.Count * coverage);
        return count == 0 ? 0 : _answers.OrderByDescending(answer => answer.Confidence).Take(count).Average(answer => answer.Predicted == answer.Given ? 1.0 : 0);
    }

    /// <summary>The confusion of each slice, largest first.</summary>
    public IEnumerable<(string Slice, Confusion Confusion)> Slices() =>
        _answers.SelectMany(answer => answer.Slices.Select(slice => (slice, answer)))
            .GroupBy(pair => pair.slice, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, ConfusionOf(group.Select(pair => pair.answer))));

    private static Confusion ConfusionOf(IEnumerable<Answer> answers)
    {
        var confusion = new Confusion();
        foreach (Answer answer in answers)
            confusion.Add(answer.Given, answer.Predicted);
        return confusion;
    }

    private static Confusion MajorityOf(IReadOnlyList<Answer> answers)
    {
        var confusion = new Confusion();
        if (answers.Count == 0)
            return confusion;
        int top = answers.GroupBy(answer => answer.Given).OrderByDescending(group => group.Count()).First().Key;
        foreach (Answer answer in answers)
            confusion.Add(answer.Given, top);
        return confusion;
    }

    private Interval Bootstrap(Func<Confusion, double> measure)
    {
        Answer[][] groups = [.. _answers.GroupBy(answer => answer.Group, StringComparer.Ordinal).Select(group => group.ToArray())];
        if (groups.Length == 0)
            return default;
        var random = new Random(1);
        double[] values = new double[Resamples];
        for (int r = 0; r < Resamples; r++)
        {
            var confusion = new Confusion();
            for (int i = 0; i < groups.Length; i++)
            {
                foreach (Answer answer in groups[random.Next(groups.Length)])
                    confusion.Add(answer.Given, answer.Predicted);
            }

            values[r] = measure(confusion);
        }

        Array.Sort(values);
        return new Interval(measure(Confusion), values[(int)(Resamples * 0.025)], values[(int)(Resamples * 0.975)]);
    }
}
