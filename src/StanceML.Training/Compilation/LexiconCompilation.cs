using StanceML.Lexicons;
using StanceML.Training.Data;

namespace StanceML.Training.Compilation;

/// <summary>Writes the compiled lexicon of a source tree: for those who edit the lexicon's tables.</summary>
public static class LexiconCompilation
{
    private const string Folder = "src/StanceML/Lexicons/Data";

    /// <summary>Compiles the tables that are embedded in this build and writes them, with the hashes of their sources, into the source tree.</summary>
    /// <param name="root">The source tree: the folder that holds StanceML.sln.</param>
    /// <returns>The compiled lexicon's path and size in bytes.</returns>
    /// <exception cref="DirectoryNotFoundException">The folder is no source tree.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static (string Path, int Bytes) Write(string root)
    {
        ArgumentException.ThrowIfNullOrEmpty(root);
        string folder = Path.Combine(root, Folder);
        if (!Directory.Exists(Path.Combine(root, "src/StanceML/Lexicons")))
            throw new DirectoryNotFoundException($"{root}: found no src/StanceML/Lexicons. Expected a source tree of StanceML; name it with --root.");
        Directory.CreateDirectory(folder);
        byte[] compiled = LexiconBuilder.FromResources().Bytes.ToArray();
        string path = Path.Combine(folder, "lexicon.bin");
        Replace(path, compiled);
        using Stream sources = TsvResource.Open("lexicon.sources");
        byte[] hashes = new byte[sources.Length];
        sources.ReadExactly(hashes);
        Replace(Path.Combine(folder, "lexicon.sources"), hashes);
        return (path, compiled.Length);
    }

    private static void Replace(string path, byte[] content)
    {
        using var file = new AtomicFile(path);
        file.Stream.Write(content);
        file.Commit();
    }
}
