using System.Globalization;

namespace StanceML.Training.Quality;

/// <summary>Where a statement stands.</summary>
internal readonly record struct Place(string File, long Line)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(File)}({Line})");
}
