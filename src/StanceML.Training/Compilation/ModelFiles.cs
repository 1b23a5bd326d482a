using System.Buffers;
using System.Text;
using System.Text.Json;
using StanceML.Training.Data;
using StanceML.Training.Evaluation;

namespace StanceML.Training.Compilation;

/// <summary>Writes a model and what belongs to it beside each other: news.stance, news.recipe.json, news.card.md, news.evaluation.md, .json and .html.</summary>
public static class ModelFiles
{
    private const string ModelEnding = ".stance";

    /// <summary>Writes the files, all or none; the model last. Without evaluations there are no evaluation files.</summary>
    /// <param name="trained">The outcome of a training run.</param>
    /// <param name="path">Where the model goes; the others take its name.</param>
    /// <param name="command">The command that makes the same bytes again, for the card.</param>
    /// <param name="evaluations">Evaluations by the name of their data.</param>
    /// <param name="curve">A learning curve for the evaluation pages; null for none.</param>
    /// <param name="recipeFile">The recipe that somebody wrote for this run. Where it stands in the way it is kept, and a recipe
    /// that search or options changed goes to .trained.recipe.json instead.</param>
    /// <returns>What became of a recipe in the way; null where there was none.</returns>
    /// <exception cref="ArgumentException">A recipe stands in the way that somebody changed.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static string? Write(
        TrainedModel trained, string path, string command, IReadOnlyList<(string Data, Evaluation.Evaluation Result)> evaluations,
        LearningCurveResult? curve = null, string? recipeFile = null)
    {
        ArgumentNullException.ThrowIfNull(trained);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(evaluations);
        RecipePlace.RequireFree(path, recipeFile, trained.Recipe);
        (string? recipeEnding, string? note) = RecipePlace.Ending(trained.Recipe, path, recipeFile);
        List<(string Ending, byte[] Content)> files = [(".card.md", Text(Card(trained, command, evaluations)))];
        if (recipeEnding is not null)
            files.Insert(0, (recipeEnding, Text(trained.Recipe.ToJson() + "\n")));
        if (evaluations.Count > 0)
        {
            files.Add((".evaluation.md", Text(string.Join('\n', evaluations.Select(one => EvaluationMarkdown.Write(one.Result, one.Data))))));
            files.Add((".evaluation.json", Text(Json(evaluations) + "\n")));
            for (int i = 0; i < evaluations.Count; i++)
                files.Add((i == 0 ? ".evaluation.html" : $".evaluation-{i + 1}.html", Text(EvaluationHtml.Write(evaluations[i].Result, evaluations[i].Data, trained.Model.Info.Name, curve))));
        }

        WriteTogether([.. files.Select(file => (Beside(path, file.Ending), file.Content)), (path, trained.Bytes)]);
        return note;
    }

    /// <summary>The file of an ending that belongs to a model: its name without ".stance" takes the ending, any other name as it is.</summary>
    /// <param name="path">The model file.</param>
    /// <param name="ending">Such as .card.md.</param>
    public static string Beside(string path, string ending)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(ending);
        return (path.EndsWith(ModelEnding, StringComparison.OrdinalIgnoreCase) ? path[..^ModelEnding.Length] : path) + ending;
    }

    /// <summary>The files that a training writes to whatever stands there: the model and those beside it, without the recipe.</summary>
    /// <param name="path">The model file.</param>
    public static IReadOnlyList<string> Of(string path) =>
        [path, .. new[] { ".card.md", ".evaluation.md", ".evaluation.json", ".evaluation.html" }.Select(ending => Beside(path, ending))];

    // All are on the disk before the first takes its place: a full disk leaves the old model with its own card.
    private static void WriteTogether(IReadOnlyList<(string Path, byte[] Content)> contents)
    {
        var files = new List<AtomicFile>();
        try
        {
            foreach ((string place, byte[] content) in contents)
            {
                var file = new AtomicFile(place);
                files.Add(file);
                file.Stream.Write(content);
                file.Stream.Flush(flushToDisk: true);
            }

            files.ForEach(file => file.Commit());
        }
        finally
        {
            files.ForEach(file => file.Dispose());
        }
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

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
