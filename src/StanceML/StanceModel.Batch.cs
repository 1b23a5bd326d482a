using System.Runtime.CompilerServices;

namespace StanceML;

public sealed partial class StanceModel
{
    // Enough texts to keep every core busy between two hand-overs, few enough to keep memory flat.
    private const int BatchSize = 512;

    /// <summary>Judges many texts on all cores. The order is kept, memory does not grow with the number of texts.</summary>
    /// <param name="texts">The texts; read on one thread, as results are asked for.</param>
    /// <param name="asOf">The day of the texts; null for no day.</param>
    /// <param name="cancellationToken">Stops within a few hundred texts.</param>
    /// <returns>One item for each text. A null text is an item with an error; the others go on.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IEnumerable<BatchItem> JudgeAll(IEnumerable<string?> texts, DateOnly? asOf = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return Run();

        IEnumerable<BatchItem> Run()
        {
            long first = 0;
            foreach (string?[] batch in texts.Chunk(BatchSize))
            {
                var items = new BatchItem[batch.Length];
                long start = first;
                Parallel.For(0, batch.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => items[i] = JudgeItem(start + i, batch[i], asOf));
                first += batch.Length;
                foreach (BatchItem item in items)
                    yield return item;
            }
        }
    }

    /// <summary>Judges texts as they arrive, one after the other.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="asOf">The day of the texts; null for no day.</param>
    /// <param name="cancellationToken">Stops between two texts.</param>
    /// <returns>One item for each text, in order. A null text is an item with an error; the others go on.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IAsyncEnumerable<BatchItem> JudgeAllAsync(IAsyncEnumerable<string?> texts, DateOnly? asOf = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return Run(cancellationToken);

        async IAsyncEnumerable<BatchItem> Run([EnumeratorCancellation] CancellationToken stop)
        {
            long index = 0;
            await foreach (string? text in texts.WithCancellation(stop).ConfigureAwait(false))
            {
                stop.ThrowIfCancellationRequested();
                yield return JudgeItem(index++, text, asOf);
            }
        }
    }

    private BatchItem JudgeItem(long index, string? text, DateOnly? asOf) => text is null
        ? new BatchItem(index, null, new ArgumentNullException(nameof(text), "The text is null. Expected a statement; it may be empty."))
        : new BatchItem(index, Judge(text, asOf), null);
}
