using StanceML.Training.Data;

namespace StanceML.Training.Import;

/// <summary>A row of a table with the names of its columns.</summary>
internal readonly record struct TableRow(IReadOnlyList<string> Columns, IReadOnlyList<string> Fields, RowScope Row)
{
    /// <summary>The value of a column; empty where there is none.</summary>
    public string this[string column]
    {
        get
        {
            for (int i = 0; i < Columns.Count; i++)
            {
                if (Columns[i].Equals(column, StringComparison.OrdinalIgnoreCase))
                    return Fields[i];
            }

            return "";
        }
    }

    /// <summary>The value of a column that must not be empty.</summary>
    public string Text(string column)
    {
        string value = this[column];
        if (string.IsNullOrWhiteSpace(value))
            Row.Refuse(RowProblemKind.Text, $"{column} is empty", "a sentence");
        return value;
    }
}
