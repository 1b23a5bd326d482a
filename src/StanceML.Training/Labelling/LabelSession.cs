using StanceML.Training.Data;

namespace StanceML.Training.Labelling;

/// <summary>An annotator's work on a pool of statements: what comes next, what was answered, what is taken back. Not thread-safe.</summary>
/// <remarks>
/// Answers go to a journal beside the output, FILE.journal, each on the disk before the next question is asked. Opened
/// again with the same output, a session goes on where it ended, however it ended. <see cref="Save"/> writes the answers
/// as labelled statements; it may be called at any time.
/// </remarks>
public sealed class LabelSession : IDisposable
{
    private readonly IReadOnlyList<IReadOnlyList<LabelItem>> _pool;
    private readonly IStatementRanker _ranker;
    private readonly string _output;
    private readonly int _batch;
    private readonly LabelJournal _journal;
    private readonly Dictionary<(string Id, string Key), int?> _answers = [];
    private readonly List<int> _queue = [];

    /// <summary>Opens a session, or a new one.</summary>
    /// <param name="pool">The questions by statement, see <see cref="LabelPool"/>.</param>
    /// <param name="output">Where the labelled statements go; the journal stands beside it.</param>
    /// <param name="ranker">Says which statements teach most.</param>
    /// <param name="batch">Statements between two rankings, at least 1.</param>
    /// <exception cref="FormatException">The journal is none.</exception>
    /// <exception cref="IOException">The journal cannot be opened, or another session has it open.</exception>
    public LabelSession(IReadOnlyList<IReadOnlyList<LabelItem>> pool, string output, IStatementRanker ranker, int batch = 10)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentException.ThrowIfNullOrEmpty(output);
        ArgumentNullException.ThrowIfNull(ranker);
        ArgumentOutOfRangeException.ThrowIfLessThan(batch, 1);
        (_pool, _output, _ranker, _batch) = (pool, output, ranker, batch);
        _journal = new LabelJournal(output + ".journal");
        foreach (LabelEvent kept in _journal.Events)
            _answers[(kept.Id, kept.Key)] = kept.Label;
    }

    /// <summary>Questions answered, without those skipped.</summary>
    public int Labelled => _answers.Values.Count(label => label is not null);

    /// <summary>Questions skipped.</summary>
    public int Skipped => _answers.Count - Labelled;

    /// <summary>All questions.</summary>
    public int Total => _pool.Sum(items => items.Count);

    /// <summary>The next question; null when all are answered. Ranks the pool anew where a batch is done.</summary>
    public LabelItem? Next(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            while (_queue.Count > 0)
            {
                if (_pool[_queue[0]].FirstOrDefault(item => !_answers.ContainsKey((item.Statement.Id, item.Key))) is { } open)
                    return open;
                _queue.RemoveAt(0);
            }

            int[] left = [.. Enumerable.Range(0, _pool.Count).Where(i => _pool[i].Any(item => !_answers.ContainsKey((item.Statement.Id, item.Key))))];
            if (left.Length == 0)
                return null;
            // A statement that was begun is finished first.
            int[] begun = [.. left.Where(i => _pool[i].Any(item => _answers.ContainsKey((item.Statement.Id, item.Key))))];
            _queue.AddRange(begun.Length > 0 ? begun : _ranker.Rank([.. left.Select(i => _pool[i])], Statements(), _batch, cancellationToken).Select(i => left[i]));
        }
    }

    /// <summary>Keeps an answer.</summary>
    /// <param name="item">The question.</param>
    /// <param name="label">0, 1 or 2: against, neutral, favor; or negative, neutral, positive. Null to skip it.</param>
    /// <exception cref="IOException">The journal cannot be written; the answer is not kept.</exception>
    public void Answer(LabelItem item, int? label)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (label is < 0 or > 2)
            throw new ArgumentOutOfRangeException(nameof(label), $"The label is {label}. Expected 0, 1 or 2.");
        _journal.Add(new LabelEvent(item.Statement.Id, item.Key, label));
        _answers[(item.Statement.Id, item.Key)] = label;
    }

    /// <summary>Takes back the last answer; its question comes next.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Undo()
    {
        if (_journal.Undo() is not { } last)
            return false;
        _answers.Remove((last.Id, last.Key));
        int at = Enumerable.Range(0, _pool.Count).FirstOrDefault(i => _pool[i][0].Statement.Id == last.Id, -1);
        if (at >= 0)
            _queue.Insert(0, at);
        return true;
    }

    /// <summary>The statements labelled so far, with the labels given.</summary>
    public IReadOnlyList<LabelledStatement> Statements()
    {
        var statements = new List<LabelledStatement>();
        foreach (IReadOnlyList<LabelItem> items in _pool)
        {
            List<LabelledTarget> targets = [];
            Sentiment? tone = null;
            foreach (LabelItem item in items)
            {
                if (!_answers.TryGetValue((item.Statement.Id, item.Key), out int? label) || label is not { } given)
                    continue;
                if (item.Target is null)
                    tone = (Sentiment)given;
                else
                    targets.Add(item.Target with { Stance = (Stance)given });
            }

            if (targets.Count > 0 || tone is not null)
                statements.Add(items[0].Statement with { Targets = [.. targets], Sentiment = tone, IsLabelled = true });
        }

        return statements;
    }

    /// <summary>Writes the labelled statements to the output, whole or not at all.</summary>
    /// <exception cref="IOException">The file cannot be written; the journal still holds every answer.</exception>
    public void Save() => StatementWriter.WriteAll(_output, Statements());

    /// <summary>Closes the journal; nothing is lost without it.</summary>
    public void Dispose() => _journal.Dispose();
}
