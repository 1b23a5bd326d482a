using System.CommandLine;
using System.Globalization;
using StanceML.Training;
using StanceML.Training.Data;
using StanceML.Training.Labelling;

namespace StanceML.Cli.Verbs;

/// <summary>label D --out L: active learning in the terminal.</summary>
internal static class LabelVerb
{
    public static Command Create(Terminal terminal)
    {
        var input = new Argument<string[]>("DATA") { Description = "Statements to label: JSONL (id, text), CSV or TSV; with --simulate, labelled statements.", Arity = ArgumentArity.OneOrMore };
        var arguments = new TrainingArguments();
        var output = new OutputOption("--out", "Where the labelled statements go; every key press goes to FILE.journal first.") { Files = path => [path, path + ".journal"] };
        Option<string?> model = CommonOptions.Model();
        var tone = new Option<bool>("--tone") { Description = "Ask for the tone of each statement too." };
        Option<int> batch = new Option<int>("--batch") { Description = "Statements between two rankings.", DefaultValueFactory = _ => 10 }.AtLeast(1);
        var simulate = new Option<bool>("--simulate") { Description = "Ask nobody: draw both curves on labelled data." };
        Option<int> budget = new Option<int>("--budget") { Description = "Labels of the last step of a simulation.", DefaultValueFactory = _ => 2000 }.AtLeast(20);
        Option<int> steps = new Option<int>("--steps") { Description = "Points of the curves of a simulation.", DefaultValueFactory = _ => 12 }.AtLeast(2);
        Option<int> draws = new Option<int>("--draws") { Description = "Orders of a simulation to average over.", DefaultValueFactory = _ => 3 }.AtLeast(1);
        var reading = new ReadingOptions();
        var svg = new OutputOption("--svg", "File for the picture of a simulation.");
        var command = new Verb(
            "label", "Proposes the statements whose labels teach most, and keeps each label at its key press. Run it again with the same --out to go on, also after a kill. Simulated on labelled data it shows what the order saves.",
            "stanceml label news.jsonl --out mine.jsonl",
            "stanceml label news.jsonl --out mine.jsonl --data training-data --tone",
            "stanceml label survey.csv --column text=Answer --out mine.jsonl",
            "stanceml label tweets.jsonl --out mine.jsonl --topic \"Nuclear power\"",
            "stanceml label labelled.jsonl --simulate --budget 3000 --svg curves.svg")
        { input, output, model, tone, batch, simulate, budget, steps, draws, svg };
        arguments.AddTo(command);
        reading.AddTo(command, lenient: false);
        command.SetAction((parsed, cancellationToken) =>
        {
            if (!parsed.GetValue(simulate) && (parsed.GetValue(input)!.Contains("-") || parsed.GetValue(arguments.Data)?.Contains("-") == true))
                throw new ArgumentException("'-' is where the keys come from. Expected a file of statements to label.");
            List<LabelledStatement> statements = LabelledFiles.Read(parsed.GetValue(input)!, reading.Of(parsed, terminal) with { Strict = true });
            Recipe recipe = arguments.Recipe(parsed, "label");
            string? topic = parsed.GetValue(arguments.Topic);
            if (parsed.GetValue(simulate))
            {
                SimulationResult result = TrainingDisplay.Run(terminal, parsed.GetValue(input)!, progress => LabelSimulation.Run(
                    Topics.Only(statements, topic), recipe, parsed.GetValue(budget), parsed.GetValue(steps), parsed.GetValue(draws), progress, cancellationToken));
                terminal.Output.Write(result.ToMarkdown());
                if (parsed.GetValue(svg) is { } picture)
                    AtomicFile.WriteText(picture, result.ToSvg());
                return Task.FromResult(ExitCode.Done);
            }

            if (parsed.GetValue(output) is not { } path)
                throw new ArgumentException("Labels need a place. Expected --out FILE, or --simulate.");
            IReadOnlyList<LabelledStatement>? data = parsed.GetValue(arguments.Data) is { Length: > 0 } known ? Topics.Only(LabelledFiles.Read(known, terminal.Reading), topic) : null;
            var ranker = new UncertaintyRanker(CommonOptions.Load(parsed.GetValue(model)), recipe, data);
            using var session = new LabelSession(LabelPool.Of(statements, topic, parsed.GetValue(tone)), path, ranker, parsed.GetValue(batch));
            if (session.Labelled + session.Skipped + session.Others > 0)
                terminal.Messages.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{session.Labelled} labels and {session.Skipped} skipped from before{(session.Others > 0 ? $"; {session.Others} labels of other data stay" : "")}."));
            using var keyboard = new Keyboard(terminal);
            try
            {
                new LabelLoop(terminal, session).Run(keyboard, cancellationToken);
            }
            finally
            {
                // Ctrl-C too: what was labelled stands in the file.
                session.Save();
                terminal.Messages.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {session.Labelled} labels of {session.Total}, {session.Skipped} skipped{(session.Others > 0 ? $", beside {session.Others} labels of other data" : "")}. The same command goes on."));
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
