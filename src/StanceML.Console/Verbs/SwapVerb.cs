using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using StanceML.Training.Behaviour;

namespace StanceML.Cli.Verbs;

/// <summary>swap: does the model judge all countries alike, and does it heed negation, voice, direction and the rest?</summary>
internal static class SwapVerb
{
    // Probabilities may differ in the last digits of a float and no more, with room for sums in another order.
    private const double DefaultSpread = 0.01;

    // A model that misses more than a quarter of plain sentences has not learned the language.
    private const double DefaultFailures = 0.25;

    public static Command Create(Terminal terminal)
    {
        Option<string?> model = CommonOptions.Model();
        var countries = new Option<int?>("--countries") { Description = $"How many countries are put into each template, 2 to {CountrySwap.MostCountries}; all without it.", HelpName = "N" };
        Option<int> flips = new Option<int>("--max-flips") { Description = "Exit code 1 if more sentences get another stance than most countries.", DefaultValueFactory = _ => 0 }.AtLeast(0);
        Option<double?> spread = CommonOptions.Share("--max-spread", $"Exit code 1 if a probability differs by more between two countries; {CsvLine.Of(DefaultSpread)} without it.");
        Option<double?> failures = CommonOptions.Share("--max-failures", $"Exit code 1 if a larger share of the behaviour cases fails; {CsvLine.Of(DefaultFailures)} without it.");
        Option<string> format = CommonOptions.Format();
        var command = new Verb(
            "swap", "Puts countries for one another in sentences, which must not change the answer, and runs the behaviour suite: negation, voice, direction, hedge, quotation, irrelevant bad news.",
            "stanceml swap",
            "stanceml swap --model my.stance --countries 10",
            "# in a script: at most one case in ten may fail",
            "stanceml swap --model my.stance --max-failures 0.1 --format json")
        { model, countries, flips, spread, failures, format };
        command.SetAction((parsed, cancellationToken) =>
        {
            if (parsed.GetValue(countries) is { } count && (count < 2 || count > CountrySwap.MostCountries))
                throw new ArgumentException($"--countries {count} is out of range. Expected 2 to {CountrySwap.MostCountries}.");
            StanceModel loaded = CommonOptions.Load(parsed.GetValue(model));
            SwapReport swap = CountrySwap.Run(loaded, parsed.GetValue(countries), cancellationToken);
            BehaviourReport behaviour = BehaviourSuite.Run(loaded, cancellationToken);
            Show(terminal, parsed.GetValue(format)!, swap, behaviour);
            string[] broken = [.. Broken(swap, behaviour, parsed.GetValue(flips), parsed.GetValue(spread) ?? DefaultSpread, parsed.GetValue(failures) ?? DefaultFailures)];
            foreach (string line in broken)
                terminal.Messages.WriteLine($"stanceml: {line}");
            return Task.FromResult(broken.Length == 0 ? ExitCode.Done : ExitCode.CheckFailed);
        });
        return command;
    }

    private static IEnumerable<string> Broken(SwapReport swap, BehaviourReport behaviour, int flips, double spread, double failures)
    {
        if (swap.Flips > flips)
            yield return Text($"{swap.Flips} sentences change their stance with the country. Expected {flips} at most.");
        if (swap.Spread > spread)
            yield return Text($"a probability differs by {swap.Spread:F4} between two countries. Expected {spread:0.####} at most.");
        if (behaviour.Rate > failures)
            yield return Text($"{behaviour}. Expected {failures:P0} at most.");
    }

    private static void Show(Terminal terminal, string format, SwapReport swap, BehaviourReport behaviour)
    {
        switch (format)
        {
            case "json":
                terminal.Output.WriteLine(JsonLine.Of(writer => BehaviourJson.Write(writer, swap, behaviour)));
                break;
            case "csv":
                terminal.Output.WriteLine("what,group,text,target,expected,answer,spread");
                foreach (TemplateSwap template in swap.Templates)
                    terminal.Output.WriteLine(CsvLine.Of("swap", template.Kind, template.Template, string.Join(' ', template.Flips), template.Label, Text($"{template.Flips.Length} flips"), template.Spread));
                foreach (BehaviourFailure failure in behaviour.Failures)
                    terminal.Output.WriteLine(CsvLine.Of("behaviour", failure.Case.Group, failure.Case.Text, failure.Case.Target, Expected(failure.Case), failure.Answer, null));
                break;
            default:
                People(terminal.Pretty, swap, behaviour);
                break;
        }
    }

    private static void People(IAnsiConsole console, SwapReport swap, BehaviourReport behaviour)
    {
        Table kinds = new Table().Border(TableBorder.Rounded).AddColumns("swapped", "judged", "not found", "flips", "largest spread");
        foreach (string kind in swap.Kinds)
        {
            SwapReport part = swap.OfKind(kind);
            kinds.AddRow(kind, Text($"{part.Judged}"), Text($"{part.Missing}"), Text($"{part.Flips}"), Text($"{part.Spread:F4}"));
        }

        console.Write(kinds);
        foreach (TemplateSwap template in swap.Templates.Where(template => template.Flips.Length > 0 || template.Missing.Length > 0))
        {
            console.MarkupLine(Text(
                $"{template.Id} {JudgementTable.Shown(template.Template)}: {JudgementTable.Markup(template.Label)}{Codes(", flips for ", template.Flips)}{Codes(", not found ", template.Missing)}"));
        }

        Table groups = new Table().Border(TableBorder.Rounded).AddColumns("group", "cases", "failures");
        foreach (BehaviourGroup group in behaviour.Groups)
            groups.AddRow(group.Name, Text($"{group.Cases}"), Text($"{group.Failures} ({group.Rate:P0})"));
        console.Write(groups);
        foreach (BehaviourFailure failure in behaviour.Failures)
            console.MarkupLine(JudgementTable.Shown($"{failure.Case.Group}: {failure.Case.Text} [{failure.Case.Target}] expected {Expected(failure.Case)}, answered {failure.Answer}"));
        console.MarkupLine(JudgementTable.Shown(swap.ToString()));
        console.MarkupLine(JudgementTable.Shown(behaviour.ToString()));
    }

    private static string Expected(BehaviourCase item) => item.Than.Length == 0 ? item.Expected : $"{(item.Expected == "<" ? "below" : "above")} '{item.Than}'";

    private static string Codes(string before, IReadOnlyCollection<string> codes) => codes.Count == 0 ? "" : before + string.Join(' ', codes);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
