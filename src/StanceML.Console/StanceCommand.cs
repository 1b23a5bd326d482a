using System.CommandLine;
using StanceML.Cli.Verbs;
using StanceML.Training.Compilation;
using StanceML.Training.Data;

namespace StanceML.Cli;

/// <summary>The command line: its verbs, and the one place that turns failures into a line and an exit code.</summary>
internal static class StanceCommand
{
    /// <summary>Runs the console with these arguments.</summary>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellationToken)
    {
        var root = new RootCommand("Who takes which stance toward which country. Try: stanceml judge \"Ankara thanked Berlin for its aid.\"")
        {
            JudgeVerb.Create(terminal),
            ScoreVerb.Create(terminal),
            AnalyzeVerb.Create(terminal),
            MentionsVerb.Create(terminal),
            TrainVerb.Create(terminal),
            EvaluateVerb.Create(terminal),
            InfoVerb.Create(terminal),
        };
        try
        {
            ParseResult parsed = root.Parse(args);
            if (parsed.Errors.Count > 0)
            {
                foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors)
                    await terminal.Messages.WriteLineAsync($"stanceml: {error.Message}");
                await terminal.Messages.WriteLineAsync("Try 'stanceml --help' or 'stanceml VERB --help'.");
                return ExitCode.BadArguments;
            }

            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Output, Error = terminal.Messages, ProcessTerminationTimeout = null },
                cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await terminal.Messages.WriteLineAsync("stanceml: interrupted; nothing half-written was left.");
            return ExitCode.Interrupted;
        }
        catch (Exception failure) when (Explain(failure) is { } line)
        {
            await terminal.Messages.WriteLineAsync($"stanceml: {line}");
            return failure is ArgumentException ? ExitCode.BadArguments : failure is ParityException ? ExitCode.CheckFailed : ExitCode.BadData;
        }
    }

    private static string? Explain(Exception failure) => failure switch
    {
        DataFormatException or ModelFormatException or FormatException or ParityException or ArgumentException => failure.Message,
        FileNotFoundException missing => missing.FileName is null ? missing.Message : $"{missing.FileName}: no such file. Check the path.",
        DirectoryNotFoundException or UnauthorizedAccessException or IOException or InvalidDataException => failure.Message,
        _ => null,
    };
}
