using StanceML.Training.Data;

namespace StanceML.Training.Compilation;

/// <summary>The recipe beside a model: written anew with each run, but never over one that somebody wrote or changed.</summary>
internal static class RecipePlace
{
    public const string Own = ".recipe.json", Trained = ".trained.recipe.json";

    /// <summary>Throws where a changed recipe stands in the way and is not the one that the run was given.</summary>
    /// <param name="path">The model file.</param>
    /// <param name="recipeFile">The recipe file that the run was given; null for none.</param>
    /// <param name="next">The recipe that is to be written; null while it is not known.</param>
    /// <exception cref="ArgumentException">One stands there.</exception>
    public static void RequireFree(string path, string? recipeFile, Recipe? next = null)
    {
        string place = ModelFiles.Beside(path, Own);
        if (!File.Exists(place) || IsSame(recipeFile, place) || IsOurs(path, place, next))
            return;
        throw new ArgumentException($"{place}: found a recipe that was written or changed by hand. Give it with --recipe {place}, move it away, or name another --out.");
    }

    /// <summary>What the recipe of a run is called, and what to say about it.</summary>
    public static (string? Ending, string? Note) Ending(Recipe recipe, string path, string? recipeFile)
    {
        if (!IsSame(recipeFile, ModelFiles.Beside(path, Own)))
            return (Own, null);
        if (Recipe.Parse(File.ReadAllText(recipeFile!), recipeFile!).ToJson() == recipe.ToJson())
            return (null, null);
        return (Trained, $"{recipeFile} stays as you wrote it; what this run made of it is in {ModelFiles.Beside(path, Trained)}.");
    }

    private static bool IsSame(string? recipeFile, string place) => recipeFile is not null && RealPath.Same(RealPath.Of(recipeFile), RealPath.Of(place));

    // Ours is the recipe that the model beside it was trained by, without a comment.
    private static bool IsOurs(string path, string place, Recipe? next)
    {
        // A run that was killed between two files left a recipe that is newer than the model.
        if (TemporaryName.IsLeftBehind(RealPath.Of(path)))
            return true;
        try
        {
            Recipe found = Recipe.Parse(File.ReadAllText(place), place);
            if (found.Comments.Count > 0)
                return false;
            string text = found.ToJson();
            return text == next?.ToJson() || (File.Exists(path) && text == Recipe.Of(StanceModel.Load(path)).ToJson());
        }
        catch (Exception broken) when (broken is FormatException or ModelFormatException)
        {
            return false;
        }
    }
}
