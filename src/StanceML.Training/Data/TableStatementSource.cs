using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace StanceML.Training.Data;

/// <summary>Statements in a table: one row a target, the rows of one statement one after the other.</summary>
internal sealed class TableStatementSource : IStatementSource
{
    private static readonly string[] s_statementColumns = ["id", "text", "sentiment", "sentimentVotes", "source", "group", "date"];
    private static readonly string[] s_targetColumns =
        ["code", "name", "mention", "start", "length", "stance", "holder", "holderMention", "holderStart", "holderLength", "votes", "holderVotes", "agreement"];

    private readonly Table _table;
    private readonly StatementReaderOptions _options;
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly List<(string Name, int Index)> _extra = [];
    private readonly string _stem;
    private readonly List<(RowScope Row, IReadOnlyList<string> Fields)> _rows = [];
    private (RowScope Row, IReadOnlyList<string>? Fields, DataFormatException? Problem)? _next;
    private DataFormatException? _problem;

    /// <exception cref="DataFormatException">A column is missing.</exception>
    public TableStatementSource(Table table, string file, StatementReaderOptions options)
    {
        (_table, _options) = (table, options);
        _stem = Path.GetFileName(file).Split('.')[0];
        FindColumns(new RowScope(file, table.Columns.Count > 0 ? 1 : 0));
    }

    /// <summary>Reads tab-separated fields if the name says so, comma-separated values else.</summary>
    public static TableStatementSource Open(Stream text, string file, StatementReaderOptions options)
    {
        string name = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? file[..^3] : file;
        bool tabs = Path.GetExtension(name).ToLowerInvariant() is ".tsv" or ".tab";
        Table table = tabs ? new TsvTable(text, file, options) : new CsvTable(text, file, options);
        return new TableStatementSource(table, file, options);
    }

    public RowScope Row { get; private set; }

    public int RowCount { get; private set; }

    public IEnumerable<RowScope> Rows => _rows.Count > 0 ? _rows.Select(row => row.Row) : [Row];

    public bool Read()
    {
        _rows.Clear();
        _next ??= Next();
        if (_next is not { } first)
            return false;
        _next = null;
        (Row, RowCount, _problem) = (first.Row, 1, first.Problem);
        if (first.Fields is null)
            return true;
        _rows.Add((first.Row, first.Fields));
        string? id = Field(first.Fields, "id");
        while (id is not null && (_next = Next()) is { Fields: { } fields } next && Field(fields, "id") == id)
        {
            _rows.Add((next.Row, fields));
            RowCount++;
            _next = null;
        }

        return true;
    }

    public LabelledStatement Parse()
    {
        if (_problem is not null)
            throw _problem;
        IReadOnlyList<string> first = _rows[0].Fields;
        string? id = _known.ContainsKey("id") ? Field(first, "id") : string.Create(CultureInfo.InvariantCulture, $"{_stem}-{Row.Line}");
        if (id is null)
            Row.Refuse(RowProblemKind.Id, "the row has no id", "a unique id");
        string? text = Field(first, "text");
        if (string.IsNullOrWhiteSpace(text))
            Row.Refuse(RowProblemKind.Text, $"the text of row '{RowScope.Show(id)}' is empty", "a sentence", "remove the row");

        var targets = ImmutableArray.CreateBuilder<LabelledTarget>();
        var extra = Extra(first);
        foreach ((RowScope row, IReadOnlyList<string> fields) in _rows)
        {
            foreach (string column in s_statementColumns)
            {
                if (Field(fields, column) != Field(first, column))
                {
                    row.Refuse(RowProblemKind.Id, $"{column} differs from the row before, though the id '{RowScope.Show(id)}' is the same",
                        "the same statement in all rows of one id");
                }
            }

            if (!s_targetColumns.Any(c => Field(fields, c) is not null))
                continue;
            var more = Extra(fields).Where(e => !extra.TryGetValue(e.Key, out JsonElement shared) || shared.GetString() != e.Value.GetString());
            targets.Add(Target(fields, row, more.ToImmutableDictionary()));
        }

        var statement = new LabelledStatement
        {
            Id = id,
            Text = text,
            Sentiment = StatementJson.ReadSentiment(Field(first, "sentiment"), Row),
            SentimentVotes = Votes(first, "sentimentVotes", vote => StatementJson.ReadSentiment(vote, Row)!.Value),
            Source = Field(first, "source"),
            Group = Field(first, "group"),
            Date = StatementJson.ReadDate(Field(first, "date"), Row),
            Targets = targets.ToImmutable(),
            IsLabelled = _known.ContainsKey("stance"),
            Extra = extra,
        };
        return TargetSpans.Resolve(statement, Row);
    }

    public void Dispose() => _table.Dispose();

    private LabelledTarget Target(IReadOnlyList<string> fields, RowScope row, ImmutableDictionary<string, JsonElement> extra)
    {
        string? mention = Field(fields, "mention"), holderMention = Field(fields, "holderMention");
        return new LabelledTarget
        {
            Code = StatementJson.ReadCode(Field(fields, "code"), row),
            Name = Field(fields, "name"),
            Mention = mention,
            Span = StatementJson.Span(Number(fields, "start", row), Number(fields, "length", row), mention, "start", row),
            Stance = StatementJson.ReadStance(Field(fields, "stance"), row),
            Holder = StatementJson.ReadHolder(Field(fields, "holder"), row),
            HolderMention = holderMention,
            HolderSpan = StatementJson.Span(Number(fields, "holderStart", row), Number(fields, "holderLength", row), holderMention, "holderStart", row),
            Votes = Votes(fields, "votes", vote => StatementJson.ReadStance(vote, row)),
            HolderVotes = Votes(fields, "holderVotes", vote => StatementJson.ReadHolder(vote, row)!),
            Agreement = Field(fields, "agreement"),
            Extra = extra,
        };
    }

    private (RowScope, IReadOnlyList<string>?, DataFormatException?)? Next()
    {
        if (!_table.Read())
            return null;
        RowScope row = _table.Row with { Labels = _options.Labels };
        try
        {
            return (row, _table.Fields(), null);
        }
        catch (DataFormatException e)
        {
            return (row, null, e);
        }
    }

    private void FindColumns(RowScope header)
    {
        if (_table.Columns.Count == 0)
            return;
        string found = RowScope.Show(string.Join(", ", _table.Columns));
        foreach ((string ours, string theirs) in _options.Columns)
        {
            if (!s_statementColumns.Contains(ours) && !s_targetColumns.Contains(ours))
                header.Refuse(RowProblemKind.Member, $"column name '{ours}' is not one of ours", string.Join(", ", s_statementColumns.Concat(s_targetColumns)));
            int index = _table.IndexOf(theirs);
            if (index < 0)
                header.Refuse(RowProblemKind.Member, $"column '{theirs}' is missing, found {found}", $"a column that holds the {ours}");
            _known[ours] = index;
        }

        foreach (string ours in s_statementColumns.Concat(s_targetColumns))
        {
            if (!_known.ContainsKey(ours) && _table.IndexOf(ours) is >= 0 and int index)
                _known.Add(ours, index);
        }

        if (!_known.ContainsKey("text"))
            header.Refuse(RowProblemKind.Member, $"column 'text' is missing, found {found}", "a column that holds the text", "name it with --column text=NAME, which import, check and label take");
        if (!_known.ContainsKey("stance") && s_targetColumns.Any(_known.ContainsKey))
            header.Refuse(RowProblemKind.Member, $"column 'stance' is missing, found {found}", "a column that holds the label", "name it with --column stance=NAME, which import, check and label take");
        for (int i = 0; i < _table.Columns.Count; i++)
        {
            if (!_known.ContainsValue(i))
                _extra.Add((_table.Columns[i].Length > 0 ? _table.Columns[i] : string.Create(CultureInfo.InvariantCulture, $"column{i + 1}"), i));
        }

        if (_extra.GroupBy(e => e.Name).FirstOrDefault(g => g.Count() > 1) is { } twice)
            header.Refuse(RowProblemKind.Member, $"two columns are called '{RowScope.Show(twice.Key)}'", "different names");
    }

    /// <summary>The value of one of our columns; null where it is empty or there is none.</summary>
    private string? Field(IReadOnlyList<string> fields, string column) =>
        _known.TryGetValue(column, out int index) && fields[index].Length > 0 ? fields[index] : null;

    private ImmutableArray<T>? Votes<T>(IReadOnlyList<string> fields, string column, Func<string, T> read) =>
        Field(fields, column) is { } votes ? [.. votes.Split('|').Select(vote => read(vote.Trim()))] : null;

    private ImmutableDictionary<string, JsonElement> Extra(IReadOnlyList<string> fields)
    {
        var extra = ImmutableDictionary.CreateBuilder<string, JsonElement>(StringComparer.Ordinal);
        foreach ((string name, int index) in _extra)
        {
            if (fields[index].Length > 0)
                extra.Add(name, JsonValue.Of(fields[index]));
        }

        return extra.ToImmutable();
    }

    private int? Number(IReadOnlyList<string> fields, string column, RowScope row)
    {
        if (Field(fields, column) is not { } value)
            return null;
        if (!int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number))
            row.Refuse(RowProblemKind.Member, $"{column} is '{RowScope.Show(value)}'", "a whole number");
        return number;
    }
}
