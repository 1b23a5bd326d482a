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

    private static string Card(TrainedModel trained, string command, IReadOnlyList<(string Data, Evaluation.Evaluation Result)> evaluations) =>
        (ModelCard.Of(trained.Model, evaluations) with { Command = command, ParityError = trained.ParityError }).Write();
}
