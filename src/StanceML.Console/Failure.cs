using System.Text;
using StanceML.Training;
using StanceML.Training.Compilation;
using StanceML.Training.Data;

namespace StanceML.Cli;

/// <summary>The one place that turns an exception into a line and an exit code. Never a stack trace.</summary>
internal static class Failure
{
    /// <summary>What to say and how to end; no line when there is nothing to say.</summary>
    public static (int Code, string? Line) Explain(Exception failure, CancellationToken cancellationToken)
    {
        // ML.NET and parallel work wrap what stopped them.
        if (failure is AggregateException or InvalidOperationException && failure.InnerException is { } inner)
            failure = inner;
        if (failure is OperationCanceledException || cancellationToken.IsCancellationRequested)
            return (ExitCode.Interrupted, "interrupted; no file was left half-written.");
        return failure switch
        {
            _ when StandardStreams.IsClosedPipe(failure) => (ExitCode.Done, null),
            ParityException or ModelStaysException => (ExitCode.CheckFailed, failure.Message),
            DataFormatException or ModelFormatException => (ExitCode.BadData, failure.Message),
            DecoderFallbackException => (ExitCode.BadData, "found bytes that are not UTF-8. Expected text in UTF-8; convert it, for instance with iconv."),
            ArgumentException argument => (ExitCode.BadArguments, OneLine(Plain(argument))),
            FileNotFoundException { FileName: { } name } when Path.GetFileName(name) == "-" => (ExitCode.BadArguments, "'-': standard input cannot be read here. Expected the name of a file."),
            FileNotFoundException { FileName: { } name } => (ExitCode.BadData, $"{name}: no such file. Check the path."),
            // "Could not find a part of the path 'x'."
            DirectoryNotFoundException when failure.Message.Split('\'') is [_, var name, _] => (ExitCode.BadData, $"{name}: no such file, nor its folder. Check the path."),
            InvalidDataException => (ExitCode.BadData, $"the compressed input is damaged or no gzip. {OneLine(failure.Message)}"),
            IOException or UnauthorizedAccessException or FormatException => (ExitCode.BadData, OneLine(failure.Message)),
            _ => (ExitCode.Internal, $"this is a mistake of the program, not yours: {failure.GetType().Name}, {OneLine(failure.Message)}"),
        };
    }

    // "... (Parameter 'weight')" speaks of the program, not of the user's task.
    private static string Plain(ArgumentException argument) => argument.ParamName is { } name
        ? argument.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal)
        : argument.Message;

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
