using StanceML.Training.Data;

namespace StanceML.Training.Import;

/// <summary>Makes one statement of each row of a table.</summary>
internal sealed class RowSource(Table table, StatementReaderOptions options, Func<TableRow, LabelledStatement> convert) : IStatementSource
{
    public RowScope Row => table.Row with { Labels = options.Labels };

    public int RowCount => 1;

    public bool Read() => table.Read();

    public LabelledStatement Parse() => TargetSpans.Resolve(convert(new TableRow(table.Columns, table.Fields(), Row)), Row);

    public void Dispose() => table.Dispose();

    /// <summary>Refuses a file that lacks a column.</summary>
    public static Table Require(Table table, string file, string format, params ReadOnlySpan<string> columns)
    {
        foreach (string column in columns)
        {
            if (table.Columns.Count > 0 && !table.Columns.Contains(column, StringComparer.OrdinalIgnoreCase))
            {
                new RowScope(file, 1).Refuse(RowProblemKind.Member,
                    $"column '{column}' is missing, found {RowScope.Show(string.Join(", ", table.Columns))}", $"the columns of {format}");
            }
        }

        return table;
    }
}
