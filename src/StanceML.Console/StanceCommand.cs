using System.CommandLine;
using System.CommandLine.Parsing;
using StanceML.Cli.Verbs;

namespace StanceML.Cli;

/// <summary>The command line: its verbs, and what becomes of wrong arguments.</summary>
internal static class StanceCommand
{
    // A statement may begin with "@" or "-": it is neither a response file nor an option.
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    private const string Summary = "Who takes which stance toward which country. Try: stanceml judge \"Ankara thanked Berlin for its aid.\"";

    /// <summary>The command line with all its verbs.</summary>
    public static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand(Summary)
        {
            JudgeVerb.Create(terminal),
            ScoreVerb.Create(terminal),
            SpeedVerb.Create(terminal),
            AnalyzeVerb.Create(terminal),
            MentionsVerb.Create(terminal),
            TrainVerb.Create(terminal),
            CrossValidateVerb.Create(terminal),
            LearningCurveVerb.Create(terminal),
            LabelVerb.Create(terminal),
            EvaluateVerb.Create(terminal),
            ImportVerb.Create(terminal),
            ExportVerb.Create(terminal),
            CheckVerb.Create(terminal),
            CompareVerb.Create(terminal),
            SwapVerb.Create(terminal),
            InfoVerb.Create(terminal),
            CompileTablesVerb.Create(terminal),
            CardVerb.Create(terminal),
            DriftVerb.Create(terminal),
            CompileGazetteerVerb.Create(terminal),
            FitHoldersVerb.Create(terminal),
            ReadmeVerb.Create(terminal),
        };
        ExampleHelp.Install(root);
        return root;
    }

    /// <summary>Runs the console with these arguments.</summary>
    /// <returns>One of the codes of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellationToken)
    {
        // The verb that people wait for comes up without the others, which cost it a tenth of a second.
        RootCommand root = args is ["judge", ..] && !args.Any(arg => arg is "--help" or "-h" or "-?") ? new RootCommand(Summary) { JudgeVerb.Create(terminal) } : Root(terminal);
        try
        {
            ParseResult parsed = root.Parse(args, Parser);
            if (Mistake(root, parsed) is { } mistake)
            {
                await terminal.Messages.WriteLineAsync($"stanceml: {mistake}");
                await terminal.Messages.WriteLineAsync("Try 'stanceml --help' or 'stanceml VERB --help'.");
                return ExitCode.BadArguments;
            }

            FileArguments.Check(parsed);
            int code = await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Output, Error = terminal.Messages, ProcessTerminationTimeout = null },
                cancellationToken);
            await terminal.Output.FlushAsync(CancellationToken.None);
            return code;
        }
        catch (Exception failure)
        {
            (int code, string? line) = Failure.Explain(failure, cancellationToken);
            if (line is not null)
                await terminal.Messages.WriteLineAsync($"stanceml: {line}");
            return code;
        }
    }

    /// <summary>What is wrong with these arguments, found without running anything.</summary>
    /// <returns>Null if nothing is.</returns>
    public static string? MistakeIn(RootCommand root, string[] args) => Mistake(root, root.Parse(args, Parser));

    private static string? Mistake(RootCommand root, ParseResult parsed)
    {
        if (parsed.CommandResult.Command == root && (parsed.UnmatchedTokens.Count > 0 || parsed.Tokens.Count == 0))
            return $"{(parsed.Tokens.Count == 0 ? "found no verb" : $"'{parsed.UnmatchedTokens[0]}' is no verb")}. Expected {string.Join(", ", root.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name))}.";
        // "--data --out x": the parser takes the second option for the value of the first.
        string[] options = [.. parsed.CommandResult.Command.Options.Select(option => option.Name)];
        for (int i = 1; i < parsed.Tokens.Count; i++)
        {
            Token before = parsed.Tokens[i - 1], token = parsed.Tokens[i];
            if (token.Type == TokenType.Argument && before.Type == TokenType.Option && options.Contains(token.Value))
                return $"{before.Value} has no value: {token.Value} follows it. Expected one.";
        }

        if (parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).FirstOrDefault(IsUnknownOption) is { } option)
            return $"{option.Value} is no option of this verb. To pass it as text, write '--' before it.";
        return parsed.Errors.Count == 0 ? null : string.Join(' ', parsed.Errors.Select(Plain).Distinct());
    }

    // "Cannot parse argument 'x' for option '--y' as expected type 'System.Int32'." speaks of the program, not of the user's task.
    private static string Plain(ParseError error)
    {
        // A list of choices comes with a line for each.
        string message = string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (error.SymbolResult is OptionResult { Option.Name: { } name } && !message.Contains(name, StringComparison.Ordinal))
            message = $"{name}: {message}";
        int type = message.IndexOf(" as expected type '", StringComparison.Ordinal);
        if (type < 0)
            return message;
        return $"{message[..type]}. Expected a {(message.Contains("Int", StringComparison.Ordinal) ? "whole number of at most 2147483647" : "number")}.";
    }

    // The parser takes a mistyped option for one more argument where a verb has room for several.
    private static bool IsUnknownOption(Token token)
    {
        ReadOnlySpan<char> value = token.Value;
        return token.Type == TokenType.Argument && value.Length > 1 && value[0] == '-'
            && char.IsAsciiLetter(value.TrimStart('-').IsEmpty ? '-' : value.TrimStart('-')[0]) && !value.ContainsAny(" \t\n");
    }
}
