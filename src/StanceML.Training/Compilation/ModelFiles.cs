using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using StanceML.Training.Data;
using StanceML.Training.Evaluation;

namespace StanceML.Training.Compilation;

/// <summary>Writes a model and what belongs to it beside each other: news.stance, news.recipe.json, news.card.md, news.evaluation.md and .json.</summary>
public static class ModelFiles
{
    /// <summary>Writes the files, each whole or not at all; the model last. Without evaluations there are no evaluation files.</summary>
    /// <param name="trained">The outcome of a training run.</param>
    /// <param name="path">Where the model goes; the others take its name.</param>
    /// <param name="command">The command that makes the same bytes again, for the card.</param>
    /// <param name="evaluations">Evaluations by the name of their data.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Write(
        TrainedModel trained, string path, string command, IReadOnlyList<(string Data, Evaluation.Evaluation Result)> evaluations)
    {
        ArgumentNullException.ThrowIfNull(trained);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(evaluations);
        AtomicFile.WriteText(Path.ChangeExtension(path, ".recipe.json"), trained.Recipe.ToJson() + "\n");
        AtomicFile.WriteText(Path.ChangeExtension(path, ".card.md"), Card(trained, command, evaluations));
        if (evaluations.Count > 0)
        {
            AtomicFile.WriteText(Path.ChangeExtension(path, ".evaluation.md"), string.Join('\n', evaluations.Select(one => EvaluationMarkdown.Write(one.Result, one.Data))));
            AtomicFile.WriteText(Path.ChangeExtension(path, ".evaluation.json"), Json(evaluations) + "\n");
        }

        using var file = new AtomicFile(path);
        file.Stream.Write(trained.Bytes);
        file.Commit();
    }

    private static string Json(IReadOnlyList<(string Data, Evaluation.Evaluation Result)> evaluations)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            foreach ((string data, Evaluation.Evaluation result) in evaluations)
                EvaluationJson.Write(writer, result, data);
            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string Card(TrainedModel trained, string command, IReadOnlyList<(string Data, Evaluation.Evaluation Result)> evaluations)
    {
        ModelInfo info = trained.Model.Info;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # Model card: {info.Name}

            | | |
            |---|---|
            | id | {info.Id} |
            | size | {info.Bytes} bytes |
            | feature schema | {info.Schema} |
            | trained on | {info.Statements} statements, {info.Targets} targets |
            | data | SHA-256 {info.DataHash} |
            | licence | {info.License} |
            | instruction set | {info.InstructionSet} |
            | largest difference from ML.NET over all training rows | {trained.ParityError:G3} |

            The same bytes come from

                {command}

            on a machine with the same instruction set; elsewhere weights differ in the last digits.

            ## Intended use

            Judging who takes which stance toward which country in English news text, statements and speeches: for reading
            aids, monitoring and research over many statements. The text must name the country. Country names never reach
            the classifier. A name of more words still moves the counts of words and distances, so swapping France for the
            United States can shift probabilities, and where they are close the label.

            ## Not for

            Decisions about persons; single judgements without a reader; other languages; opinion of a country as such.
            An undecided judgement (`decided` false) is a guess: look at the probabilities.

            ## How it was made

            {trained.Recipe.DataOrigin ?? "Weights were learned from the labelled statements that the command above names."}
            {trained.Recipe.SearchOrigin ?? "No search chose the penalties and class weights."}
            {trained.Recipe.CalibrationOrigin ?? "No number was fitted on other text."}

            # Evaluation


            """);
        foreach ((string data, Evaluation.Evaluation result) in evaluations)
            text.Append(EvaluationMarkdown.Write(result, data)).Append('\n');
        return text.ToString();
    }
}
