namespace StanceML.Training.Data;

/// <summary>Reads labelled files and folders of them.</summary>
public static class LabelledFiles
{
    /// <summary>All statements of files and of the .jsonl files in folders, in the order of their names.</summary>
    /// <exception cref="DataFormatException">A row is broken, or two files use one id.</exception>
    /// <exception cref="FileNotFoundException">A path is neither file nor folder.</exception>
    public static List<LabelledStatement> Read(IEnumerable<string> paths) => [.. Stream(paths)];

    /// <summary>The same of files with columns, labels or an encoding of their own.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="options">How to read them.</param>
    /// <exception cref="DataFormatException">A row is broken, and the options are strict; or two files use one id.</exception>
    /// <exception cref="FileNotFoundException">A path is neither file nor folder.</exception>
    public static List<LabelledStatement> Read(IEnumerable<string> paths, StatementReaderOptions options) => [.. Stream(paths, options)];

    /// <summary>The same, one statement at a time.</summary>
    /// <exception cref="DataFormatException">A row is broken, or two files use one id.</exception>
    /// <exception cref="FileNotFoundException">A path is neither file nor folder.</exception>
    public static IEnumerable<LabelledStatement> Stream(IEnumerable<string> paths) => Stream(paths, null);

    /// <summary>The same, one statement at a time, of files with columns, labels or an encoding of their own.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="options">How to read them; as by default when null.</param>
    /// <exception cref="DataFormatException">A row is broken, and the options are strict; or two files use one id.</exception>
    /// <exception cref="FileNotFoundException">A path is neither file nor folder.</exception>
    public static IEnumerable<LabelledStatement> Stream(IEnumerable<string> paths, StatementReaderOptions? options)
    {
        IReadOnlyList<string> files = List(paths);
        // Within one file the reader sees to it.
        Dictionary<UInt128, string>? fileOfId = files.Count > 1 ? [] : null;
        foreach (string file in files)
        {
            using var reader = new StatementReader(file, options);
            foreach (LabelledStatement statement in reader)
            {
                if (fileOfId is not null && Fingerprint.Of(statement.Id) is var id && !fileOfId.TryAdd(id, file))
                    new RowScope(file, reader.Line).Refuse(RowProblemKind.Id, $"id '{RowScope.Show(statement.Id)}' was used before, in {fileOfId[id]}", "ids that are unique in all files together");
                yield return statement;
            }
        }
    }

    /// <summary>The files themselves: folders become the .jsonl and .jsonl.gz files in them, in the order of their names.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <returns>The files, in order; a file that does not exist is kept, so that reading it says so.</returns>
    /// <exception cref="FileNotFoundException">A folder holds none.</exception>
    /// <exception cref="ArgumentException">A file is named twice.</exception>
    public static IReadOnlyList<string> List(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var files = new List<string>();
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            if (!Directory.Exists(path))
            {
                Add(path);
                continue;
            }

            string[] inside = [.. Directory.GetFiles(path).Where(IsData).Order(StringComparer.Ordinal)];
            if (inside.Length == 0)
                throw new FileNotFoundException($"{path}: the folder holds no .jsonl file. Expected labelled data.");
            foreach (string file in inside)
                Add(file);
        }

        return files;

        void Add(string file)
        {
            string real = RealPath.Of(file);
            if (!seen.TryAdd(real, file))
                throw new ArgumentException($"{file} is named twice{(seen[real] == file ? "" : $", also as {seen[real]}")}. Expected each file once.");
            files.Add(file);
        }
    }

    internal static bool IsData(string file) =>
        file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".jsonl.gz", StringComparison.OrdinalIgnoreCase);
}
