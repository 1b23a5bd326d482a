namespace StanceML.Training.Quality;

/// <summary>Reads lists of phrases that anybody may use: names of bodies, set phrases of diplomacy.</summary>
public static class StockPhrases
{
    /// <summary>Reads a list.</summary>
    /// <param name="path">One phrase a line; empty lines and lines that begin with '#' are left out.</param>
    /// <returns>The phrases.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<string> Read(string path) =>
        [.. File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
}
