using System.Text;
using StanceML.Training.Data;

namespace StanceML.Cli;

/// <summary>Writes a text file whole or not at all.</summary>
internal static class TextFile
{
    public static void Write(string path, string text)
    {
        using var file = new AtomicFile(path);
        file.Stream.Write(Encoding.UTF8.GetBytes(text));
        file.Commit();
    }
}
