namespace StanceML.Training.Data;

/// <summary>Reads labelled files and folders of them.</summary>
public static class LabelledFiles
{
    /// <summary>All statements of files and of the .jsonl files in folders, in the order of their names.</summary>
    /// <exception cref="DataFormatException">A row is broken.</exception>
    /// <exception cref="FileNotFoundException">A path is neither file nor folder.</exception>
    public static List<LabelledStatement> Read(IEnumerable<string> paths) => [.. Stream(paths)];

    /// <summary>The same of files with columns, labels or an encoding of their own.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="options">How to read them.</param>
    /// <exception cref="DataFormatException">A row is broken, and the options are strict.</exception>
    /// <exception cref="FileNotFoundException">A path is neither file nor folder.</exception>
    public static List<LabelledStatement> Read(IEnumerable<string> paths, StatementReaderOptions options) => [.. Stream(paths, options)];

    /// <summary>The same, one statement at a time.</summary>
    /// <exception cref="DataFormatException">A row is broken.</exception>
    /// <exception cref="FileNotFoundException">A path is neither file nor folder.</exception>
    public static IEnumerable<LabelledStatement> Stream(IEnumerable<string> paths) => Stream(paths, null);

    /// <summary>The same, one statement at a time, of files with columns, labels or an encoding of their own.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="options">How to read them; as by default when null.</param>
    /// <exception cref="DataFormatException">A row is broken, and the options are strict.</exception>
    /// <exception cref="FileNotFoundException">A path is neither file nor folder.</exception>
    public static IEnumerable<LabelledStatement> Stream(IEnumerable<string> paths, StatementReaderOptions? options)
    {
        foreach (string file in List(paths))
        {
            using var reader = new StatementReader(file, options);
            foreach (LabelledStatement statement in reader)
                yield return statement;
        }
    }

    /// <summary>The files themselves: folders become the .jsonl and .jsonl.gz files in them, in the order of their names.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <returns>The files, in order; a file that does not exist is kept, so that reading it says so.</returns>
    /// <exception cref="FileNotFoundException">A folder holds none.</exception>
    public static IReadOnlyList<string> List(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var files = new List<string>();
        foreach (string path in paths)
        {
            if (!Directory.Exists(path))
            {
                files.Add(path);
                continue;
            }

            string[] inside = [.. Directory.GetFiles(path).Where(IsData).Order(StringComparer.Ordinal)];
            if (inside.Length == 0)
                throw new FileNotFoundException($"{path}: the folder holds no .jsonl file. Expected labelled data.");
            files.AddRange(inside);
        }

        return files;
    }

    internal static bool IsData(string file) =>
        file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".jsonl.gz", StringComparison.OrdinalIgnoreCase);
}
