namespace StanceML.Training.Data;

/// <summary>Reads labelled files and folders of them.</summary>
public static class LabelledFiles
{
    /// <summary>All statements of files and of the .jsonl files in folders, in the order of their names.</summary>
    /// <exception cref="DataFormatException">A row is broken.</exception>
    /// <exception cref="FileNotFoundException">A path is neither file nor folder.</exception>
    public static List<LabelledStatement> Read(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var statements = new List<LabelledStatement>();
        foreach (string path in paths)
        {
            if (!Directory.Exists(path))
            {
                statements.AddRange(StatementReader.ReadAll(path));
                continue;
            }

            foreach (string file in Directory.GetFiles(path, "*.jsonl").Order(StringComparer.Ordinal))
                statements.AddRange(StatementReader.ReadAll(file));
        }

        return statements;
    }
}
