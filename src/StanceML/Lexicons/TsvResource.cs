using System.Reflection;
using System.Text;

namespace StanceML.Lexicons;

/// <summary>Reads the tab-separated tables that are embedded in this assembly.</summary>
internal static class TsvResource
{
    /// <summary>Opens an embedded file.</summary>
    /// <exception cref="InvalidOperationException">The assembly was built without it.</exception>
    public static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly holds no resource '{name}'. Build it from a whole source tree.");

    /// <summary>The data rows: without comments ('#'), without empty lines, without the header row.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        bool header = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (header)
            {
                header = false;
                continue;
            }

            yield return line.Split('\t');
        }
    }
}
