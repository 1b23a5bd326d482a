using System.Globalization;

namespace StanceML.Training.Data;

/// <summary>Rows of named columns. Not thread-safe.</summary>
internal abstract class Table : IDisposable
{
    private bool _pending;

    /// <summary>The column names; without a header, the numbers from 1.</summary>
    public IReadOnlyList<string> Columns { get; protected set; } = [];

    /// <summary>Where the row that was read last begins.</summary>
    public RowScope Row { get; protected set; }

    /// <summary>Goes to the next row, good or bad.</summary>
    public bool Read()
    {
        if (!_pending)
            return Next();
        _pending = false;
        return true;
    }

    /// <summary>The fields of the row, or a refusal if it is malformed.</summary>
    /// <exception cref="DataFormatException">The row cannot be parsed.</exception>
    public abstract IReadOnlyList<string> Fields();

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>The column of a name, without regard to case and spaces around it; -1 where there is none.</summary>
    /// <exception cref="DataFormatException">Two columns have the name.</exception>
    public int IndexOf(string name)
    {
        int found = -1;
        for (int i = 0; i < Columns.Count; i++)
        {
            if (!Columns[i].AsSpan().Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
                continue;
            if (found >= 0)
                (Row with { Line = 1 }).Refuse(RowProblemKind.Member, $"two columns are called '{RowScope.Show(name)}'", "different names");
            found = i;
        }

        return found;
    }

    /// <summary>Goes to the next row of the file.</summary>
    protected abstract bool Next();

    /// <summary>Takes the columns from the first row, which stays the first to be read where it is no header.</summary>
    protected void ReadColumns(bool hasHeader)
    {
        if (!Next())
            return;
        string[] first = [.. Fields()];
        Columns = hasHeader ? first : [.. Enumerable.Range(1, first.Length).Select(i => i.ToString(CultureInfo.InvariantCulture))];
        _pending = !hasHeader;
    }
}
