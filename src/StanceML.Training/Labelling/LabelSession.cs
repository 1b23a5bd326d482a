using StanceML.Training.Data;

namespace StanceML.Training.Labelling;

/// <summary>An annotator's work on a pool of statements: what comes next, what was answered, what is taken back. Not thread-safe.</summary>
/// <remarks>
/// Answers go to a journal beside the output, FILE.journal, each on the disk before the next question is asked. Opened
/// again with the same output, a session goes on where it ended, however it ended, also with other statements: labels of
/// those that it does not have stay. <see cref="Save"/> writes the answers as labelled statements; it may be called at any time.
/// </remarks>
public sealed class LabelSession : IDisposable
{
    private readonly IReadOnlyList<IReadOnlyList<LabelItem>> _pool;
    private readonly IStatementRanker _ranker;
    private readonly string _output;
    private readonly int _batch;
    private readonly LabelJournal _journal;
    private readonly IReadOnlyList<LabelledStatement> _before;
    private readonly HashSet<(string Id, string Key)> _questions = [];
    private readonly Dictionary<(string Id, string Key), LabelEvent> _answers = [];
    private readonly List<int> _queue = [];

    /// <summary>Opens a session, or a new one.</summary>
    /// <param name="pool">The questions by statement, see <see cref="LabelPool"/>.</param>
    /// <param name="output">Where the labelled statements go; the journal stands beside it.</param>
    /// <param name="ranker">Says which statements teach most.</param>
    /// <param name="batch">Statements between two rankings, at least 1.</param>
    /// <exception cref="ArgumentException">The output holds labels that its journal does not vouch for: nothing of them would be left.</exception>
    /// <exception cref="DataFormatException">The output holds no statements.</exception>
    /// <exception cref="FormatException">The journal is none, or it is of other texts with the same ids.</exception>
    /// <exception cref="IOException">The journal cannot be opened, or another session has it open.</exception>
    public LabelSession(IReadOnlyList<IReadOnlyList<LabelItem>> pool, string output, IStatementRanker ranker, int batch = 10)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentException.ThrowIfNullOrEmpty(output);
        ArgumentNullException.ThrowIfNull(ranker);
        ArgumentOutOfRangeException.ThrowIfLessThan(batch, 1);
        (_pool, _output, _ranker, _batch) = (pool, output, ranker, batch);
        string journalPath = output + ".journal";
        _before = LabelledOutput.Read(output, journalPath);
        _journal = new LabelJournal(journalPath);
        try
        {
            LabelledOutput.RequireUnchanged(output, _before, _journal);
            RequireSameTexts(journalPath);
            // A journal of old does not know its file yet, and a kill at the first save must not make it a stranger.
            if (_before.Count > 0)
                _journal.AddSaved(LabelledOutput.HashOf(_before));
        }
        catch
        {
            _journal.Dispose();
            throw;
        }

        foreach (LabelItem item in pool.SelectMany(items => items))
            _questions.Add(Of(item));
        foreach (LabelEvent kept in _journal.Events)
            _answers[(kept.Id, kept.Key)] = kept;
    }

    /// <summary>Questions of these statements that are answered, without those skipped.</summary>
    public int Labelled => _answers.Count(answer => answer.Value.Label is not null && _questions.Contains(answer.Key));

    /// <summary>Questions of these statements that were skipped.</summary>
    public int Skipped => _answers.Count(answer => answer.Value.Label is null && _questions.Contains(answer.Key));

    /// <summary>Labels of statements or questions that this session does not have; they stay in the output.</summary>
    public int Others => _answers.Count(answer => answer.Value.Label is not null && !_questions.Contains(answer.Key));

    /// <summary>All questions.</summary>
    public int Total => _questions.Count;

    /// <summary>The next question; null when all are answered. Ranks the pool anew where a batch is done.</summary>
    public LabelItem? Next(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            while (_queue.Count > 0)
            {
                if (_pool[_queue[0]].FirstOrDefault(item => !_answers.ContainsKey(Of(item))) is { } open)
                    return open;
                _queue.RemoveAt(0);
            }

            int[] left = [.. Enumerable.Range(0, _pool.Count).Where(i => _pool[i].Any(item => !_answers.ContainsKey(Of(item))))];
            if (left.Length == 0)
                return null;
            // A statement that was begun is finished first.
            int[] begun = [.. left.Where(i => _pool[i].Any(item => _answers.ContainsKey(Of(item))))];
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
        var added = new LabelEvent(item.Statement.Id, item.Key, label, Statement: LabelledOutput.Json(WithLabel(item, label)));
        _journal.Add(added);
        _answers[Of(item)] = added;
    }

    /// <summary>Takes back the last answer; its question comes next.</summary>
    /// <returns>Whether there was one; false where the last answer is to a question that this session does not have.</returns>
    public bool Undo()
    {
        if (_journal.Events.Count == 0 || !_questions.Contains((_journal.Events[^1].Id, _journal.Events[^1].Key)) || _journal.Undo() is not { } last)
            return false;
        _answers.Remove((last.Id, last.Key));
        int at = Enumerable.Range(0, _pool.Count).FirstOrDefault(i => _pool[i][0].Statement.Id == last.Id, -1);
        if (at >= 0)
            _queue.Insert(0, at);
        return true;
    }

    /// <summary>The statements labelled so far, with the labels given; also those of earlier sessions with other statements, which come first.</summary>
    public IReadOnlyList<LabelledStatement> Statements()
    {
        var statements = new OrderedDictionary<string, LabelledStatement>(StringComparer.Ordinal);
        foreach (LabelledStatement written in _before.Select(OnlyInTheFile).Where(written => written.Targets.Length > 0 || written.Sentiment is not null))
            statements[written.Id] = written;
        foreach (LabelEvent answer in _answers.Values.Where(answer => answer.Label is not null && !_questions.Contains((answer.Id, answer.Key)) && answer.Statement is not null))
            Add(StatementJson.Read(answer.Statement!.Value, new RowScope(_output, 0)));
        foreach (LabelItem item in _pool.SelectMany(items => items))
        {
            if (_answers.TryGetValue(Of(item), out LabelEvent? answer) && answer.Label is not null)
                Add(WithLabel(item, answer.Label));
        }

        return [.. statements.Values];

        void Add(LabelledStatement one) => statements[one.Id] = statements.TryGetValue(one.Id, out LabelledStatement? known)
            ? known with { Targets = [.. known.Targets, .. one.Targets], Sentiment = one.Sentiment ?? known.Sentiment, IsLabelled = true }
            : one;
    }

    /// <summary>Writes the labelled statements to the output, whole or not at all.</summary>
    /// <exception cref="IOException">The file cannot be written; the journal still holds every answer.</exception>
    public void Save()
    {
        IReadOnlyList<LabelledStatement> statements = Statements();
        // Before the file, so that a kill between the two leaves no file that the journal does not know.
        _journal.AddSaved(LabelledOutput.HashOf(statements));
        StatementWriter.WriteAll(_output, statements);
    }

    /// <summary>Closes the journal; nothing is lost without it.</summary>
    public void Dispose() => _journal.Dispose();

    private static (string Id, string Key) Of(LabelItem item) => (item.Statement.Id, item.Key);

    private static LabelledStatement WithLabel(LabelItem item, int? label) => item.Target switch
    {
        null => item.Statement with { Sentiment = (Sentiment?)label, IsLabelled = true },
        { } target when label is { } given => item.Statement with { Targets = [target with { Stance = (Stance)given }], IsLabelled = true },
        _ => item.Statement,
    };

    // What journals of old do not tell of other statements, their file does.
    private LabelledStatement OnlyInTheFile(LabelledStatement written) => written with
    {
        Targets = [.. written.Targets.Where(target => IsOnlyInTheFile(written.Id, LabelItem.KeyOf(target)))],
        Sentiment = IsOnlyInTheFile(written.Id, LabelItem.ToneKey) ? written.Sentiment : null,
    };

    private bool IsOnlyInTheFile(string id, string key) =>
        !_journal.Knows(id, key) || (_answers.TryGetValue((id, key), out LabelEvent? answer) && answer.Statement is null && !_questions.Contains((id, key)));

    private void RequireSameTexts(string journalPath)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (LabelledStatement statement in _pool.Select(items => items[0].Statement))
        {
            if (!texts.TryAdd(statement.Id, statement.Text) && texts[statement.Id] != statement.Text)
                throw new FormatException($"the id '{RowScope.Show(statement.Id)}' stands for two texts: '{RowScope.Show(texts[statement.Id])}' and '{RowScope.Show(statement.Text)}'. Expected an id of its own for each; label files whose ids repeat one by one, each with its own --out.");
        }

        IEnumerable<(string Id, string? Text)> known = _journal.Events.Select(kept => (kept.Id, kept.Text)).Concat(_before.Select(written => (written.Id, (string?)written.Text)));
        foreach ((string id, string? text) in known)
        {
            if (text is not null && texts.TryGetValue(id, out string? now) && now != text)
                throw new FormatException($"{journalPath}: found a label of '{RowScope.Show(id)}' that was given to another text, '{RowScope.Show(text)}'; now it reads '{RowScope.Show(now)}'. Expected the same text behind the same id; name another --out for this data.");
        }
    }
}
