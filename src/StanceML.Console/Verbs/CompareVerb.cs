using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using StanceML.Training.Data;
using StanceML.Training.Evaluation;

namespace StanceML.Cli.Verbs;

/// <summary>compare A B --data D: is the second model better on the same rows?</summary>
internal static class CompareVerb
{
    public static Command Create(Terminal terminal)
    {
        var first = new Argument<string>("A") { Description = "Model to compare with; 'default' is the embedded one." };
        var second = new Argument<string>("B") { Description = "Model in question; 'default' is the embedded one." };
        var data = new Option<string[]>("--data") { Description = "Labelled files, or folders of .jsonl files.", Required = true, AllowMultipleArgumentsPerToken = true, HelpName = "FILE" };
        var require = new Option<bool>("--require-better") { Description = "Exit code 1 unless B is better outside its interval." };
        Option<string> format = CommonOptions.Format();
        var command = new Verb(
            "compare", "Compares two models on the same rows: McNemar's test, and the interval of each difference by resampled groups. Exit code 1 if B is worse in stance or sentiment, its whole interval below 0.",
            "stanceml compare default my.stance --data my-test.jsonl",
            "# in a script: take the new model only if it is surely better",
            "stanceml compare old.stance new.stance --data my-test.jsonl --require-better && cp new.stance old.stance")
        { first, second, data, require, format };
        command.SetAction((parsed, cancellationToken) =>
        {
            string a = parsed.GetValue(first)!, b = parsed.GetValue(second)!;
            ModelComparison result = ModelComparison.Run(Load(a), Load(b), LabelledFiles.Read(parsed.GetValue(data)!, terminal.Reading), cancellationToken);
            HeadComparison[] heads = [.. new[] { result.Stance, result.Sentiment }.Where(head => head.Answers > 0)];
            if (heads.Length == 0)
                throw new FormatException($"{string.Join(' ', parsed.GetValue(data)!)}: found no labels. Expected targets that stand in their text, or sentiments.");
            switch (parsed.GetValue(format))
            {
                case "json":
                    terminal.Output.WriteLine(JsonLine.Of(result.Write));
                    break;
                case "csv":
                    terminal.Output.WriteLine("head,measure,difference,low,high,onlyFirstRight,onlySecondRight,mcNemarP");
                    foreach (HeadComparison head in heads)
                    {
                        foreach ((string name, Interval interval) in Measures(head))
                            terminal.Output.WriteLine(CsvLine.Of(head.Name, name, interval.Value, interval.Low, interval.High, head.OnlyFirst, head.OnlySecond, head.PValue));
                    }

                    break;
                default:
                    foreach (HeadComparison head in heads)
                        Show(terminal, head, a, b);
                    break;
            }

            foreach (HeadComparison head in heads.Where(head => !head.CanTell))
                terminal.Messages.WriteLine($"stanceml: the {head.Name} can't be compared: found fewer than {HeadEvaluation.LeastGroups} groups of statements.");
            if (!(parsed.GetValue(require) ? result.IsBetter : !result.IsWorse))
            {
                terminal.Messages.WriteLine(result.IsWorse ? $"stanceml: {b} is worse than {a}." : $"stanceml: {b} is not surely better than {a}.");
                return Task.FromResult(ExitCode.CheckFailed);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static StanceModel Load(string path) => CommonOptions.Load(path == "default" ? null : path);

    private static IEnumerable<(string Name, Interval Interval)> Measures(HeadComparison head) =>
        [("macro-F1", head.MacroF1), ("accuracy", head.Accuracy), .. head.Labels.Select((label, c) => ($"F1 {label}", head.ClassF1[c]))];

    private static void Show(Terminal terminal, HeadComparison head, string a, string b)
    {
        terminal.Pretty.MarkupLine(string.Create(CultureInfo.InvariantCulture,
            $"[bold]{head.Name}[/]: macro-F1 {head.FirstMacroF1:F3} ({JudgementTable.Shown(a)}), {head.SecondMacroF1:F3} ({JudgementTable.Shown(b)}); only the first right in {head.OnlyFirst} of {head.Answers}, only the second in {head.OnlySecond}; McNemar p = {head.PValue:G3}"));
        Table table = new Table().Border(TableBorder.Rounded).AddColumns("B less A", "difference (95%)", "");
        foreach ((string name, Interval interval) in Measures(head))
        {
            string verdict = interval.Low > 0 ? "better" : interval.High < 0 ? "worse" : interval.HasBounds ? "within chance" : "too few groups to tell";
            table.AddRow(name, string.Create(CultureInfo.InvariantCulture, $"{interval.Value:+0.000;-0.000}{(interval.HasBounds ? string.Create(CultureInfo.InvariantCulture, $" ({interval.Low:+0.000;-0.000} to {interval.High:+0.000;-0.000})") : "")}"), verdict);
        }

        terminal.Pretty.Write(table);
    }
}
