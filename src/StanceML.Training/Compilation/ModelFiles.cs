using System.Buffers;
using System.Text;
using System.Text.Json;
using StanceML.Training.Data;
using StanceML.Training.Evaluation;

namespace StanceML.Training.Compilation;

/// <summary>Writes a model and what belongs to it beside each other: news.stance, news.recipe.json, news.card.md, news.evaluation.md, .json and .html.</summary>
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
            for (int i = 0; i < evaluations.Count; i++)
                AtomicFile.WriteText(Path.ChangeExtension(path, i == 0 ? ".evaluation.html" : $".evaluation-{i + 1}.html"), EvaluationHtml.Write(evaluations[i].Result, evaluations[i].Data, trained.Model.Info.Name));
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

    private static string Card(TrainedModel trained, string command, IReadOnlyList<(string Data, Evaluation.Evaluation Result)> evaluations) =>
        (ModelCard.Of(trained.Model, evaluations) with { Command = command, ParityError = trained.ParityError }).Write();
}
