using System.Globalization;
using System.Text;
using StanceML.Training.Data;
using StanceML.Training.Evaluation;

namespace StanceML.Training.Compilation;

/// <summary>Writes a model and what belongs to it beside each other: news.stance, news.recipe.json, news.card.md.</summary>
public static class ModelFiles
{
    /// <summary>Writes the three files, each whole or not at all; the model last.</summary>
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
        Save(Path.ChangeExtension(path, ".recipe.json"), Encoding.UTF8.GetBytes(trained.Recipe.ToJson() + "\n"));
        Save(Path.ChangeExtension(path, ".card.md"), Encoding.UTF8.GetBytes(Card(trained, command, evaluations)));
        Save(path, trained.Bytes);
    }

    private static void Save(string path, byte[] bytes)
    {
        using var file = new AtomicFile(path);
        file.Stream.Write(bytes);
        file.Commit();
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

            Weights were learned from texts and labels composed for this project by language-model writers, annotated at
            writing; they are not observed news. {trained.Recipe.CalibrationOrigin ?? "No number was fitted on other text."}

            # Evaluation


            """);
        foreach ((string data, Evaluation.Evaluation result) in evaluations)
            text.Append(EvaluationMarkdown.Write(result, data)).Append('\n');
        return text.ToString();
    }
}
