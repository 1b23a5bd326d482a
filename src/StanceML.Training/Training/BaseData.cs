using StanceML.Training.Data;
using StanceML.Training.Quality;

namespace StanceML.Training;

/// <summary>Finds the training data of a model, so that labels of one's own can be put on top.</summary>
/// <remarks>
/// Looked for, in this order: the folder that is given; "training-data" beside the model file and one folder above it;
/// beside the program; in the working folder and those above it. Found without being given, the data must be what the
/// model was trained on, by its hash.
/// </remarks>
public static class BaseData
{
    internal const string FolderName = "training-data";

    /// <summary>Reads the data that a model was trained on.</summary>
    /// <param name="model">The model.</param>
    /// <param name="modelPath">Where it was loaded from; null for the embedded one.</param>
    /// <param name="folder">Where the data is; null to look for it.</param>
    /// <returns>The folder, its statements, and whether they are exactly those of the model.</returns>
    /// <exception cref="FileNotFoundException">The data is nowhere, or only other data is.</exception>
    /// <exception cref="DataFormatException">A row is broken.</exception>
    public static (string Folder, List<LabelledStatement> Statements, bool IsExact) Find(StanceModel model, string? modelPath, string? folder)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (folder is not null)
        {
            List<LabelledStatement> given = LabelledFiles.Read([folder]);
            return (folder, given, DataHash.Of(given) == model.Info.DataHash);
        }

        string[] candidates = [.. Candidates(modelPath).Distinct().Where(Directory.Exists)];
        foreach (string candidate in candidates)
        {
            List<LabelledStatement> statements = LabelledFiles.Read([candidate]);
            if (DataHash.Of(statements) == model.Info.DataHash)
                return (candidate, statements, true);
        }

        throw new FileNotFoundException(candidates.Length == 0
            ? $"The training data of the model '{model.Info.Name}' was not found. Expected a folder '{FolderName}' beside the model, the program or above the working folder; name it with --base DIR."
            : $"{candidates[0]}: found data other than what the model '{model.Info.Name}' was trained on (its hash differs). Name it with --base to use it all the same.");
    }

    /// <summary>Puts added statements on top of others: those with the same text are left out of the base, so that a correction replaces the label.</summary>
    /// <param name="statements">The base.</param>
    /// <param name="added">Statements on top.</param>
    /// <param name="weight">How often each added statement counts, above 0.</param>
    /// <returns>All statements and their weights, the base first.</returns>
    public static (List<LabelledStatement> Statements, List<float> Weights) Join(
        IReadOnlyList<LabelledStatement> statements, IReadOnlyList<LabelledStatement> added, float weight)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(added);
        if (!(weight > 0))
            throw new ArgumentOutOfRangeException(nameof(weight), $"The weight of added statements is {weight}. Expected more than 0.");
        HashSet<string> corrected = [.. added.Select(statement => TextKey.Normalise(statement.Text))];
        List<LabelledStatement> joined = [.. statements.Where(statement => !corrected.Contains(TextKey.Normalise(statement.Text)))];
        List<float> weights = [.. Enumerable.Repeat(1f, joined.Count), .. Enumerable.Repeat(weight, added.Count)];
        joined.AddRange(added);
        return (joined, weights);
    }

    private static IEnumerable<string> Candidates(string? modelPath)
    {
        if (modelPath is not null && Path.GetDirectoryName(Path.GetFullPath(modelPath)) is { } beside)
        {
            yield return Path.Combine(beside, FolderName);
            yield return Path.GetFullPath(Path.Combine(beside, "..", FolderName));
        }

        yield return Path.Combine(AppContext.BaseDirectory, FolderName);
        for (DirectoryInfo? at = new(Directory.GetCurrentDirectory()); at is not null; at = at.Parent)
            yield return Path.Combine(at.FullName, FolderName);
    }
}
