namespace StanceML.Training.Geography;

/// <summary>A table of tab-separated text: comment lines that start with '#', then the column names, then rows.</summary>
internal sealed class DataTable
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    private DataTable(string name, string text)
    {
        Name = name;
        var rows = new List<Row>();
        int number = 0;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            number++;
            if (raw.IsWhiteSpace() || raw[0] == '#')
                continue;
            string[] cells = raw.ToString().Split('\t');
            if (_columns.Count == 0)
            {
                for (int i = 0; i < cells.Length; i++)
                    _columns[cells[i].Trim()] = i;
                continue;
            }

            if (cells.Length > _columns.Count)
                throw new FormatException($"{name}({number}): found {cells.Length} cells. Expected {_columns.Count}: {string.Join(", ", _columns.Keys)}.");
            rows.Add(new Row(this, number, cells));
        }

        Rows = rows;
    }

    public string Name { get; }

    public IReadOnlyList<Row> Rows { get; }

    /// <summary>Reads a table of a folder.</summary>
    /// <exception cref="FileNotFoundException">The folder has no such table.</exception>
    public static DataTable Open(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        return File.Exists(path)
            ? new DataTable(name, File.ReadAllText(path))
            : throw new FileNotFoundException($"'{folder}' has no table '{name}'. Expected the folder src/StanceML/Geography/Data.", path);
    }

    /// <summary>Reads a table from a text.</summary>
    public static DataTable Parse(string name, string text) => new(name, text);

    /// <summary>Says whether the table has a column of this name.</summary>
    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>A row and the line on which it stands.</summary>
    internal readonly struct Row(DataTable table, int line, string[] cells)
    {
        public int Line => line;

        /// <summary>Says whether the table has a column of this name.</summary>
        public bool Has(string column) => table.Has(column);

        /// <summary>Gives the cell of a column; empty when the row is short.</summary>
        public string this[string column]
        {
            get
            {
                if (!table._columns.TryGetValue(column, out int index))
                    throw new FormatException($"{table.Name}: no column '{column}'. Found {string.Join(", ", table._columns.Keys)}.");
                return index < cells.Length ? cells[index].Trim() : "";
            }
        }

        /// <summary>Gives the parts of a cell that are parted by '|'.</summary>
        public string[] List(string column) => this[column] is { Length: > 0 } cell
            ? cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [];

        /// <summary>Names the place for an error message.</summary>
        public string Where => $"{table.Name}({line})";
    }
}
