using System.Collections.Immutable;
using System.Globalization;
using StanceML.Training.Data;

namespace StanceML.Training.Quality;

/// <summary>One pass of a quality check. Not thread-safe.</summary>
internal sealed class QualityPass(QualityOptions options, bool severalFiles)
{
    // A near-duplicate needs whole n-grams of this many words in common.
    private const int GramWords = 5;

    private readonly FindingList _findings = new(options.MaxFindings);
    private readonly BalanceCounter _balance = new(options);
    private readonly ConflictFinder _conflicts = new();
    private readonly Dictionary<UInt128, Place> _ids = [];
    private readonly Dictionary<UInt128, int> _numbers = [];
    private readonly NearDuplicateIndex _near = new(GramWords, options.NearDuplicateOverlap);
    private readonly List<Place> _places = [];
    private readonly LengthCounter _lengths = new(options);
    private readonly List<string> _againstFiles = [];
    private readonly List<Leakage> _leakages = [];
    private readonly List<string> _warnings = [];
    private readonly HashSet<UInt128> _textsOfFile = [];
    private readonly VoteCounter _votes = new(options.Register);
    private int[] _shared = [];
    private int[] _nearShared = [];
    private string _file = "", _id = "";
    private int _foreignCount;
    private long _rows, _statements, _targets;

    /// <summary>Takes in a statement of the data to check against.</summary>
    public void AddForeign(string file, long line, LabelledStatement statement)
    {
        if (_againstFiles.Count == 0 || _againstFiles[^1] != file)
            _againstFiles.Add(file);
        string normalised = TextKey.Normalise(statement.Text);
        Number(Fingerprint.Of(normalised), normalised, new Place(file, line), out _);
        _foreignCount = _places.Count;
    }

    /// <summary>Begins a file of the data.</summary>
    public void Begin(string file)
    {
        _file = file;
        _textsOfFile.Clear();
        _shared = new int[_againstFiles.Count];
        _nearShared = new int[_againstFiles.Count];
    }

    /// <summary>Checks a statement of the data.</summary>
    public void Add(long line, LabelledStatement statement)
    {
        _statements++;
        _targets += statement.Targets.Length;
        _votes.Add(statement);
        var place = new Place(_file, line);
        _id = statement.Id;
        string normalised = TextKey.Normalise(statement.Text);
        UInt128 key = Fingerprint.Of(normalised);
        int words = normalised.Length == 0 ? 0 : normalised.AsSpan().Count(' ') + 1;
        _balance.Add(statement, words);
        _lengths.Add(place, _id, words);
        Characters(place, statement.Text);
        // Within one file the reader has refused such rows already.
        if (severalFiles && Fingerprint.Of(_id) is var id && !_ids.TryAdd(id, place))
            Report(FindingKind.DuplicateId, place, $"the id '{RowScope.Show(_id)}' also stands in {Shown(_ids[id])}", 1);
        Repetitions(place, key, normalised);
        foreach (string conflict in _conflicts.Add(place, key, statement))
            Report(FindingKind.Conflict, place, conflict);
        if (options.ForeignTexts is { } foreign && foreign.TryFind(statement.Text, out string run, out string source))
            Report(FindingKind.ForeignText, place, $"shares '{run}' with {Path.GetFileName(source)}");
    }

    /// <summary>Ends a file of the data.</summary>
    public void End(StatementReader reader)
    {
        _rows += reader.Rows;
        _warnings.AddRange(reader.Warnings);
        foreach (RowProblem problem in reader.Problems)
            _findings.Add(new QualityFinding(FindingKind.Unreadable, problem.File, problem.Line, "", problem.Message().TrimEnd('.')));
        _findings.Count(FindingKind.Unreadable, Math.Max(0, reader.Refused - reader.Problems.Count));
        for (int i = 0; i < _againstFiles.Count; i++)
            _leakages.Add(new Leakage(_file, _againstFiles[i], _textsOfFile.Count, _shared[i], _nearShared[i]));
    }

    /// <summary>The report.</summary>
    public QualityReport Finish()
    {
        QualityFinding[] outliers = [.. _lengths.Outliers(out long count)];
        foreach (QualityFinding outlier in outliers)
            _findings.Add(outlier);
        _findings.Count(FindingKind.Length, count - outliers.Length);
        return new QualityReport
        {
            Rows = _rows,
            Statements = _statements,
            Targets = _targets,
            DistinctTexts = _conflicts.Texts,
            Counts = _findings.Counts,
            Findings = _findings.Kept,
            Leakages = [.. _leakages],
            Balance = [.. _balance.Tables()],
            Votes = _votes.Finish(),
            Warnings = [.. _warnings],
        };
    }

    private void Repetitions(Place place, UInt128 key, string normalised)
    {
        bool isNewInFile = _againstFiles.Count > 0 && _textsOfFile.Add(key);
        int texts = _places.Count;
        int number = Number(key, normalised, place, out List<(int Number, double Overlap)> near);
        if (number < _foreignCount)
        {
            Report(FindingKind.Leak, place, $"the text also stands in {Shown(_places[number])}", 1);
            if (isNewInFile)
                _shared[_againstFiles.IndexOf(_places[number].File)]++;
            return;
        }

        if (number < texts)
        {
            Report(FindingKind.Duplicate, place, $"the text also stands in {Shown(_places[number])}", 1);
            return;
        }

        foreach ((int other, double overlap) in near.GroupBy(n => n.Number < _foreignCount).Select(g => g.First()))
        {
            bool leak = other < _foreignCount;
            string message = string.Create(CultureInfo.InvariantCulture, $"nearly repeats {Shown(_places[other])}, overlap {overlap:F2}");
            Report(leak ? FindingKind.NearLeak : FindingKind.NearDuplicate, place, message, overlap);
            if (leak)
                _nearShared[_againstFiles.IndexOf(_places[other].File)]++;
        }
    }

    // By the file's name; by its path where this file has the same name.
    private string Shown(Place place) =>
        place.File != _file && Path.GetFileName(place.File) == Path.GetFileName(_file) ? $"{place.File}({place.Line.ToString(CultureInfo.InvariantCulture)})" : place.ToString();

    /// <summary>The number of a text: that of the first statement with it, or a new one.</summary>
    private int Number(UInt128 key, string normalised, Place place, out List<(int, double)> near)
    {
        near = [];
        if (_numbers.TryGetValue(key, out int number))
            return number;
        near = _near.Add(normalised);
        number = _places.Count;
        _numbers.Add(key, number);
        _places.Add(place);
        return number;
    }

    private void Characters(Place place, string text)
    {
        foreach (char c in text)
        {
            bool isControl = char.IsControl(c) && c is not ('\n' or '\r' or '\t');
            if (!isControl && c != '\uFFFD')
                continue;
            Report(FindingKind.Characters, place, string.Create(CultureInfo.InvariantCulture,
                $"the text holds {(isControl ? "a control character" : "the mark of a letter lost in a wrong encoding")}, U+{(int)c:X4}"));
            return;
        }
    }

    private void Report(FindingKind kind, Place place, string message, double score = 0) =>
        _findings.Add(new QualityFinding(kind, place.File, place.Line, _id, message, score));
}
