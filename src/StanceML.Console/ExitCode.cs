namespace StanceML.Cli;

/// <summary>The exit codes that scripts can rely on.</summary>
internal static class ExitCode
{
    public const int Done = 0, CheckFailed = 1, BadArguments = 2, BadData = 3, Interrupted = 130;

    /// <summary>A mistake in the console itself, kept apart from bad data; 70 as in sysexits.h.</summary>
    public const int Internal = 70;
}
