using StanceML.Training.Data;

namespace StanceML.Training;

/// <summary>Reads labelled files so that each statement knows its source: its own, or the name of its file.</summary>
public static class SourcedFiles
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
            IEnumerable<string> files = Directory.Exists(path) ? Directory.GetFiles(path, "*.jsonl").Order(StringComparer.Ordinal) : [path];
            foreach (string file in files)
            {
                string name = Path.GetFileName(file).Split('.')[0];
                statements.AddRange(LabelledFiles.Read([file]).Select(statement => statement.Source is null ? statement with { Source = name } : statement));
            }
        }

        return statements;
    }
}
