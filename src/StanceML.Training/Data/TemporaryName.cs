using System.Diagnostics;
using System.Globalization;

namespace StanceML.Training.Data;

/// <summary>The temporary files that outputs are written to: FILE.stanceml-PROCESS.tmp, a name that nobody else gives.</summary>
internal static class TemporaryName
{
    private const string Mark = ".stanceml-", Suffix = ".tmp";

    /// <summary>The temporary file of this process for an output.</summary>
    public static string Of(string path) => string.Create(CultureInfo.InvariantCulture, $"{path}{Mark}{Environment.ProcessId}{Suffix}");

    /// <summary>Deletes those that killed processes left for an output.</summary>
    public static void DeleteLeftBehind(string path)
    {
        foreach (string file in LeftBehind(path))
            DeleteUnlessLocked(file);
    }

    /// <summary>Whether a process was killed while it wrote an output.</summary>
    public static bool IsLeftBehind(string path) => LeftBehind(path).Any();

    private static IEnumerable<string> LeftBehind(string path)
    {
        string folder = Path.GetDirectoryName(path)!, start = Path.GetFileName(path) + Mark;
        return Directory.EnumerateFiles(folder).Where(file => ProcessOf(Path.GetFileName(file.AsSpan()), start) is { } process && !Runs(process));
    }

    private static int? ProcessOf(ReadOnlySpan<char> name, string start) =>
        name.StartsWith(start) && name.EndsWith(Suffix) && name.Length > start.Length + Suffix.Length
            && int.TryParse(name[start.Length..^Suffix.Length], NumberStyles.None, CultureInfo.InvariantCulture, out int process)
            ? process : null;

    // A number of ours may be that of an earlier process, as in containers, where all have the same: the lock decides.
    private static bool Runs(int process)
    {
        if (process == Environment.ProcessId)
            return false;
        try
        {
            Process.GetProcessById(process).Dispose();
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void DeleteUnlessLocked(string file)
    {
        try
        {
            // The lock of a process ends with it, however it ended.
            using (new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                File.Delete(file);
        }
        catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException)
        {
            // Somebody on another machine or in another container writes it now, or it is not ours: leave it.
        }
    }
}
