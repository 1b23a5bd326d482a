namespace StanceML.Training.Data;

/// <summary>The one name of a file, whichever way its path leads there.</summary>
internal static class RealPath
{
    // As many as Linux follows; more is a link that leads to itself.
    private const int MostLinks = 40;

    /// <summary>Whether a path names a device, or an open file of a process, rather than a file on a disk.</summary>
    public static bool IsDevice(string full)
    {
        string? folder = OperatingSystem.IsWindows() ? null : Path.GetDirectoryName(full);
        return folder is "/dev" or "/dev/fd" or "/dev/pts" || (folder is not null && folder.StartsWith("/proc/", StringComparison.Ordinal) && folder.EndsWith("/fd", StringComparison.Ordinal));
    }

    /// <summary>Whether two real paths are one file.</summary>
    public static bool Same(string one, string other) =>
        one.Equals(other, OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    /// <summary>The full path without symbolic links in it; the file itself need not exist.</summary>
    /// <exception cref="IOException">Links lead in a circle.</exception>
    public static string Of(string path)
    {
        string full = Path.GetFullPath(path);
        for (int links = 0; links <= MostLinks; links++)
        {
            if (Followed(full) is not { } next)
                return full;
            full = next;
        }

        throw new IOException($"{path}: found symbolic links that lead in a circle. Expected a file.");
    }

    // The path with its first link replaced by where that leads; null without any.
    private static string? Followed(string full)
    {
        if (IsDevice(full))
            return null;
        string root = Path.GetPathRoot(full)!;
        string at = root;
        foreach (string part in full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            string folder = at;
            at = Path.Combine(at, part);
            if (new FileInfo(at).LinkTarget is { } target)
                return Path.GetFullPath(Path.Combine(folder, target, Path.GetRelativePath(at, full)));
        }

        return null;
    }
}
