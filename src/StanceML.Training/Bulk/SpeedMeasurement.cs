using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace StanceML.Training.Bulk;

/// <summary>Measures how fast a model judges texts on this machine: throughput, latency, allocation.</summary>
public static class SpeedMeasurement
{
    /// <summary>Of more texts than this only the first are judged: nothing would change but the waiting.</summary>
    public const int MostTexts = 100_000;

    // A third of the time for the compiler to get warm, and for each of the two measurements.
    private const int Phases = 3;

    /// <summary>Statements of our own, for those who have no file at hand.</summary>
    public static IReadOnlyList<string> Sample()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("sample.txt")
            ?? throw new InvalidOperationException("The assembly holds no resource 'sample.txt'. Build it from a whole source tree.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Judges the texts over and over.</summary>
    /// <param name="model">The model.</param>
    /// <param name="texts">At least one; of more than 100,000 the first.</param>
    /// <param name="time">How long to measure in all.</param>
    /// <param name="threads">Threads of the second measurement, at least 1.</param>
    /// <param name="cancellationToken">Stops within milliseconds.</param>
    /// <exception cref="ArgumentException">There is no text.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SpeedReport Run(StanceModel model, IEnumerable<string> texts, TimeSpan time, int threads, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        string[] sample = [.. texts.Where(text => text.Length > 0).Take(MostTexts)];
        if (sample.Length == 0)
            throw new ArgumentException("There is no text to judge. Expected at least one.", nameof(texts));

        TimeSpan phase = time / Phases;
        var buffer = new JudgementBuffer();
        Judge(model, sample, buffer, phase, null, cancellationToken);
        var latencies = new Latencies();
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        (long count, TimeSpan taken, long targets) = Judge(model, sample, buffer, phase, latencies, cancellationToken);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        double onAll = 0;
        Task<double>[] running = [.. Enumerable.Range(0, threads).Select(thread => Task.Factory.StartNew(
            () =>
            {
                (long own, TimeSpan spent, _) = Judge(model, sample, new JudgementBuffer(), phase, null, cancellationToken);
                return own / spent.TotalSeconds;
            },
            cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        foreach (Task<double> task in running)
            onAll += task.GetAwaiter().GetResult();
        return new SpeedReport
        {
            Texts = sample.Length,
            MeanBytes = sample.Average(text => (double)Encoding.UTF8.GetByteCount(text)),
            MeanTargets = (double)targets / count,
            StatementsPerSecond = count / taken.TotalSeconds,
            MedianMicroseconds = latencies.Quantile(0.5),
            P90Microseconds = latencies.Quantile(0.9),
            P99Microseconds = latencies.Quantile(0.99),
            MaxMicroseconds = latencies.Quantile(1),
            BytesAllocated = (double)allocated / count,
            Threads = threads,
            StatementsPerSecondOnAll = onAll,
        };
    }

    private static (long Count, TimeSpan Taken, long Targets) Judge(
        StanceModel model, string[] texts, JudgementBuffer buffer, TimeSpan time, Latencies? latencies, CancellationToken cancellationToken)
    {
        long count = 0;
        long targets = 0, start = Stopwatch.GetTimestamp(), last = start, end = start + (long)(time.TotalSeconds * Stopwatch.Frequency);
        for (int i = 0; last < end; i = i + 1 == texts.Length ? 0 : i + 1)
        {
            cancellationToken.ThrowIfCancellationRequested();
            model.Judge(texts[i], buffer);
            long now = Stopwatch.GetTimestamp();
            latencies?.Add(now - last);
            last = now;
            count++;
            targets += buffer.Judgements.Length;
        }

        return (count, Stopwatch.GetElapsedTime(start, last), targets);
    }

    /// <summary>Counts times in bins that are a hundredth wider each, so that any number of them takes the same memory. Not thread-safe.</summary>
    private sealed class Latencies
    {
        private const double Growth = 1.01;

        private readonly long[] _bins = new long[4096];
        private long _count, _longest;

        public void Add(long ticks)
        {
            _count++;
            _longest = Math.Max(_longest, ticks);
            _bins[Math.Min(_bins.Length - 1, (int)(Math.Log(Math.Max(1, ticks)) / Math.Log(Growth)))]++;
        }

        /// <summary>Microseconds that a share of the times does not exceed.</summary>
        public double Quantile(double share)
        {
            long rank = (long)Math.Ceiling(share * _count), seen = 0;
            int bin = 0;
            while (bin < _bins.Length - 1 && (seen += _bins[bin]) < rank)
                bin++;
            double ticks = share >= 1 ? _longest : Math.Min(_longest, Math.Pow(Growth, bin + 1));
            return ticks * 1e6 / Stopwatch.Frequency;
        }
    }
}
