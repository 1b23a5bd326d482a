namespace StanceML.Training.Data;

/// <summary>The part of a page that a command writes: what stands between two markers.</summary>
internal static class MarkedBlock
{
    /// <summary>Replaces what stands between the markers, whole or not at all, and leaves the rest as it is.</summary>
    /// <param name="path">The page.</param>
    /// <param name="begin">The marker before the block.</param>
    /// <param name="end">The marker after it.</param>
    /// <param name="content">What to write, ending with a line break.</param>
    /// <exception cref="DataFormatException">A marker is missing.</exception>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public static void Replace(string path, string begin, string end, string content)
    {
        string text = File.ReadAllText(path);
        int from = text.IndexOf(begin, StringComparison.Ordinal);
        int to = from < 0 ? -1 : text.IndexOf(end, from, StringComparison.Ordinal);
        if (to < 0)
            throw new DataFormatException(new RowProblem(RowProblemKind.Syntax, path, 0, "found no place for the tables", $"a line '{begin}' and after it a line '{end}'", "add both"));
        AtomicFile.WriteText(path, $"{text[..(from + begin.Length)]}\n\n{content}{text[to..]}");
    }
}
