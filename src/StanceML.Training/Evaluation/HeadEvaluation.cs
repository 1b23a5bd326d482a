namespace StanceML.Training.Evaluation;

/// <summary>How well one head answered: class measures, calibration, coverage, intervals by group.</summary>
public sealed class HeadEvaluation
{
    /// <summary>Resamples for an interval.</summary>
    public const int Resamples = 1000;

    /// <summary>Groups that an interval needs.</summary>
    /// <remarks>Of five that all point one way a two-sided sign test gives p = 0.0625: nothing can be said of them with 95%.</remarks>
    public const int LeastGroups = 6;

    /// <summary>Bins of the calibration error.</summary>
    public const int Bins = 10;

    private readonly IReadOnlyList<Answer> _answers;
    private readonly Interval[] _classF1;
    private readonly Lazy<double> _byChance;

    internal HeadEvaluation(string name, IReadOnlyList<string> labels, IReadOnlyList<Answer> answers)
    {
        Name = name;
        Labels = labels;
        _answers = answers;
        _byChance = new Lazy<double>(() => CalibrationByChance(answers));
        Confusion = ConfusionOf(answers);
        Interval[] intervals = Bootstrap.Intervals(Bootstrap.Groups(answers), 5, Measure);
        MacroF1 = intervals[0];
        Accuracy = intervals[1];
        _classF1 = intervals[2..];
        Majority = MajorityOf(answers);
        Lexicon = new Confusion();
        foreach (Answer answer in answers)
            Lexicon.Add(answer.Given, answer.Lexicon);
    }

    /// <summary>"stance" or "sentiment".</summary>
    public string Name { get; }

    /// <summary>Names of the three classes.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The answers, in the order of the data.</summary>
    public IReadOnlyList<Answer> Answers => _answers;

    /// <summary>Given against predicted.</summary>
    public Confusion Confusion { get; }

    /// <summary>Macro-F1 with its interval over resampled groups; NaN where nothing was answered.</summary>
    public Interval MacroF1 { get; }

    /// <summary>Accuracy with its interval.</summary>
    public Interval Accuracy { get; }

    /// <summary>The same measures for always answering the most common class.</summary>
    public Confusion Majority { get; }

    /// <summary>The same measures for the plain lexicon scorer, <see cref="LexiconBaseline"/>.</summary>
    public Confusion Lexicon { get; }

    /// <summary>Expected calibration error over ten equal bins of confidence, 0 to 1; below 0.05 the probabilities can be taken at their word. NaN where nothing was answered.</summary>
    /// <remarks>Guo et al. 2017: sum over bins of share times |accuracy - mean confidence|.</remarks>
    public double CalibrationError =>
        _answers.Count == 0 ? double.NaN : Reliability().Sum(bin => bin.Count * Math.Abs(bin.Accuracy - bin.Confidence)) / _answers.Count;

    /// <summary>The calibration error that a perfectly calibrated model would show on as many answers of these confidences, 0 to 1; an error near it says nothing against the model.</summary>
    /// <remarks>Consistency resampling (Brocker and Smith 2007): each answer is right with the probability of its confidence; mean of <see cref="Resamples"/> draws.</remarks>
    public double CalibrationErrorByChance => _byChance.Value;

    /// <summary>F1 of a class with its interval.</summary>
    /// <param name="label">0 to 2.</param>
    public Interval F1(int label) => _classF1[label];

    /// <summary>The bins of confidence that hold an answer, in order.</summary>
    public IReadOnlyList<ReliabilityBin> Reliability() =>
    [
        .. _answers.GroupBy(BinOf).OrderBy(bin => bin.Key).Select(bin => new ReliabilityBin(
            (double)bin.Key / Bins, (bin.Key + 1.0) / Bins, bin.Count(), bin.Average(answer => (double)answer.Confidence), bin.Average(answer => answer.IsRight ? 1.0 : 0))),
    ];

    /// <summary>Accuracy on the share of answers that the model is surest of.</summary>
    /// <param name="coverage">Above 0, at most 1.</param>
    /// <returns>0 to 1; NaN where nothing was answered.</returns>
    public double AccuracyAt(double coverage)
    {
        int count = (int)Math.Ceiling(_answers.Count * coverage);
        return count == 0 ? double.NaN : _answers.OrderByDescending(answer => answer.Confidence).Take(count).Average(answer => answer.IsRight ? 1.0 : 0);
    }

    /// <summary>Coverage and accuracy at 1%, 2% ... 100% of the answers, the surest first.</summary>
    public IReadOnlyList<(double Coverage, double Accuracy)> CoverageCurve()
    {
        var curve = new List<(double, double)>();
        int right = 0, taken = 0;
        foreach (Answer answer in _answers.OrderByDescending(answer => answer.Confidence))
        {
            right += answer.IsRight ? 1 : 0;
            taken++;
            if (taken * 100 / _answers.Count > curve.Count)
                curve.Add(((double)taken / _answers.Count, (double)right / taken));
        }

        return curve;
    }

    /// <summary>The wrong answers, the most confident first.</summary>
    /// <param name="count">How many at most.</param>
    public IEnumerable<Answer> WorstErrors(int count) =>
        _answers.Where(answer => !answer.IsRight).OrderByDescending(answer => answer.Confidence).Take(count);

    /// <summary>The confusion of each slice, by property, the largest first.</summary>
    public IEnumerable<(string Slice, Confusion Confusion)> Slices() =>
        BySlice().Select(group => (group.Key, ConfusionOf(group)));

    /// <summary>The score of each slice with intervals, by property, the largest first.</summary>
    /// <param name="least">Slices with fewer answers are left out.</param>
    public IEnumerable<SliceScore> SliceScores(int least)
    {
        foreach (IGrouping<string, Answer> group in BySlice().Where(group => group.Count() >= least))
        {
            Confusion confusion = ConfusionOf(group);
            Interval[] intervals = Bootstrap.Intervals(Bootstrap.Groups(group), 5, Measure);
            yield return new SliceScore(group.Key, confusion, intervals[1], confusion.HasAllClasses ? intervals[0] : null);
        }
    }

    internal static void Measure(int[] cells, double[] values)
    {
        var confusion = new Confusion(cells);
        values[0] = confusion.MacroF1;
        values[1] = confusion.Accuracy;
        for (int c = 0; c < 3; c++)
            values[2 + c] = confusion.F1(c);
    }

    private IEnumerable<IGrouping<string, Answer>> BySlice() =>
        _answers.SelectMany(answer => answer.Slices.Select(slice => (slice, answer)))
            .GroupBy(pair => pair.slice, pair => pair.answer, StringComparer.Ordinal)
            .OrderBy(group => group.Key.Split('=')[0], StringComparer.Ordinal)
            .ThenByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal);

    private static int BinOf(Answer answer) => Math.Min((int)(answer.Confidence * Bins), Bins - 1);

    private static double CalibrationByChance(IReadOnlyList<Answer> answers)
    {
        if (answers.Count == 0)
            return double.NaN;
        var random = new Random(1);
        double sum = 0;
        // Right answers minus expected ones, by bin: the sizes of the bins cancel out.
        Span<double> surplus = stackalloc double[Bins];
        for (int r = 0; r < Resamples; r++)
        {
            surplus.Clear();
            foreach (Answer answer in answers)
                surplus[BinOf(answer)] += (random.NextSingle() < answer.Confidence ? 1 : 0) - answer.Confidence;
            foreach (double bin in surplus)
                sum += Math.Abs(bin);
        }

        return sum / Resamples / answers.Count;
    }

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
}
