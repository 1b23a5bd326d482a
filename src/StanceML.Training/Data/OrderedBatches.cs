namespace StanceML.Training.Data;

/// <summary>Works on batches of a stream on all cores, gives the results in the order of the stream, and holds only a few batches.</summary>
public static class OrderedBatches
{
    /// <summary>Items in a batch: enough to hide the hand-over, few enough to keep memory small.</summary>
    public const int BatchSize = 256;

    /// <summary>Runs the work; each result is given in order.</summary>
    /// <param name="source">Read by one thread at a time.</param>
    /// <param name="work">Called for whole batches from several threads.</param>
    /// <param name="threads">At least 1.</param>
    /// <param name="cancellationToken">Stops between batches.</param>
    public static IEnumerable<TResult> Run<TItem, TResult>(
        IEnumerable<TItem> source, Func<TItem[], TResult> work, int threads, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return RunBlocks(source.Chunk(BatchSize), work, threads, cancellationToken);
    }

    /// <summary>Runs the work on blocks that the source itself made; each result is given in order.</summary>
    /// <param name="source">Read by one thread at a time.</param>
    /// <param name="work">Called from several threads.</param>
    /// <param name="threads">How many of them, at least 1.</param>
    /// <param name="cancellationToken">Stops between blocks.</param>
    public static IEnumerable<TResult> RunBlocks<TBlock, TResult>(
        IEnumerable<TBlock> source, Func<TBlock, TResult> work, int threads, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(work);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        return Enumerate();

        IEnumerable<TResult> Enumerate()
        {
            TaskScheduler scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler;
            var running = new Queue<Task<TResult>>();
            foreach (TBlock block in source)
            {
                cancellationToken.ThrowIfCancellationRequested();
                running.Enqueue(Task.Factory.StartNew(() => work(block), cancellationToken, TaskCreationOptions.DenyChildAttach, scheduler));
                if (running.Count > threads * 2)
                    yield return running.Dequeue().GetAwaiter().GetResult();
            }

            while (running.TryDequeue(out Task<TResult>? task))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return task.GetAwaiter().GetResult();
            }
        }
    }
}
