using System.CommandLine;
using StanceML.Training;
using StanceML.Training.Data;
using StanceML.Training.Evaluation;

namespace StanceML.Cli.Verbs;

/// <summary>evaluate --data D: how well a model answers labelled statements.</summary>
internal static class EvaluateVerb
{
    public static Command Create(Terminal terminal)
    {
        var data = new Option<string[]>("--data") { Description = "Labelled files, or folders of .jsonl files.", Required = true, AllowMultipleArgumentsPerToken = true, HelpName = "FILE" };
        Option<string?> model = CommonOptions.Model();
        var json = new OutputOption("--json", "Write the whole evaluation as one JSON object.") { Instead = "--format json writes it to standard output" };
        var html = new OutputOption("--html", "Write a self-contained page with confusion, reliability and coverage pictures.");
        var markdown = new OutputOption("--markdown", "Write the tables in Markdown.");
        var curve = new Option<string?>("--curve") { Description = "Learning curve to draw in the page: the learning-curve.json of 'stanceml learning-curve --out'.", HelpName = "FILE" };
        Option<int> errors = new Option<int>("--errors") { Description = "List so many wrong answers of each head, the most confident first.", HelpName = "N" }.AtLeast(0);
        Option<double?> stance = CommonOptions.Share("--min-stance-f1", "Exit code 1 if the macro-F1 of the stance is lower.");
        Option<double?> sentiment = CommonOptions.Share("--min-sentiment-f1", "Exit code 1 if the macro-F1 of the sentiment is lower.");
        Option<double?> calibration = CommonOptions.Share("--max-calibration-error", "Exit code 1 if the calibration error of either head is larger.");
        Option<string> format = CommonOptions.Format();
        var command = new Verb(
            "evaluate", "Measures a model on labelled data: per class, country, holder, mention kind, register and length, with 95% intervals by group, calibration, coverage and baselines.",
            "stanceml evaluate --data my-test.jsonl",
            "stanceml evaluate --data my-test.jsonl --model my.stance --html report.html --errors 50",
            "# in a script: stop when the model is not good enough",
            "stanceml evaluate --data my-test.jsonl --model my.stance --min-stance-f1 0.6 --format json")
        { data, model, json, html, markdown, curve, errors, stance, sentiment, calibration, format };
        command.SetAction((parsed, cancellationToken) =>
        {
            string[] paths = parsed.GetValue(data)!;
            string name = string.Join(' ', paths);
            LearningCurveResult? drawn = parsed.GetValue(curve) is { } curveFile ? LearningCurveReport.Read(curveFile) : null;
            if (drawn is not null && parsed.GetValue(html) is null)
                throw new ArgumentException("--curve has no page to be drawn in. Expected --html FILE too.");
            StanceModel loaded = CommonOptions.Load(parsed.GetValue(model));
            using var progress = new ProgressLine(terminal);
            Evaluation result = ModelEvaluation.Run(loaded, LabelledFiles.Stream(paths, terminal.Reading), progress, cancellationToken);
            progress.Dispose();
            if (result.Stance.Answers.Count + result.Sentiment.Answers.Count == 0)
                throw new FormatException($"{name}: found no labels. Expected targets that stand in their text, or sentiments.");
            if (parsed.GetValue(json) is { } jsonFile)
                AtomicFile.WriteText(jsonFile, JsonLine.Of(writer => EvaluationJson.Write(writer, result, name)) + "\n");
            if (parsed.GetValue(html) is { } htmlFile)
                AtomicFile.WriteText(htmlFile, EvaluationHtml.Write(result, name, loaded.Info.Name, drawn));
            if (parsed.GetValue(markdown) is { } markdownFile)
                AtomicFile.WriteText(markdownFile, EvaluationMarkdown.Write(result, name));
            switch (parsed.GetValue(format))
            {
                case "json":
                    terminal.Output.WriteLine(JsonLine.Of(writer => EvaluationJson.Write(writer, result, name)));
                    break;
                case "csv":
                    foreach (string line in EvaluationView.Csv(result))
                        terminal.Output.WriteLine(line);
                    break;
                default:
                    EvaluationView.Show(terminal.Pretty, result);
                    EvaluationView.ShowErrors(terminal.Pretty, result, parsed.GetValue(errors));
                    break;
            }

            var gates = new EvaluationGates { MinStanceF1 = parsed.GetValue(stance), MinSentimentF1 = parsed.GetValue(sentiment), MaxCalibrationError = parsed.GetValue(calibration) };
            if (gates.MaxCalibrationError is not null)
            {
                foreach (HeadEvaluation head in new[] { result.Stance, result.Sentiment }.Where(head => head.Answers.Count == 0))
                    terminal.Messages.WriteLine($"stanceml: {name} has no {head.Name} label: its calibration error was not measured.");
            }

            string[] failures = [.. gates.Failures(result)];
            foreach (string failure in failures)
                terminal.Messages.WriteLine($"stanceml: {failure}");
            return Task.FromResult(failures.Length == 0 ? ExitCode.Done : ExitCode.CheckFailed);
        });
        return command;
    }
}
