using System.Text;

namespace StanceML.Training.Data;

/// <summary>Reads the tab-separated tables that are embedded in the assembly.</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows without comments ('#'), empty lines and the header.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="columns">How many fields a row has.</param>
    /// <exception cref="InvalidDataException">A row has another number of fields.</exception>
    public static IEnumerable<string[]> Rows(string name, int columns)
    {
        using Stream stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly holds no resource '{name}'. Build it from a whole source tree.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        bool isHeader = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] fields = line.Split('\t');
            if (fields.Length != columns)
                throw new InvalidDataException($"{name}: found {fields.Length} fields in '{line}'. Expected {columns}.");
            if (!isHeader)
                yield return fields;
            isHeader = false;
        }
    }
}
