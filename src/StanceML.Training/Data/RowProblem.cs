using System.Globalization;

namespace StanceML.Training.Data;

/// <summary>A row that was refused: where it stands, what was found, what was expected, what to do.</summary>
/// <param name="Kind">The sort of problem, to count by.</param>
/// <param name="File">File name or stream label as the caller gave it.</param>
/// <param name="Line">Line of the file, from 1; 0 when the whole file is meant.</param>
/// <param name="Found">What was found, a clause without its full stop.</param>
/// <param name="Expected">What would have been right, a noun phrase; may be empty.</param>
/// <param name="Advice">What to do about it, in the imperative; may be empty.</param>
public sealed record RowProblem(
    RowProblemKind Kind, string File, long Line, string Found, string Expected = "", string Advice = "")
{
    /// <summary>The problem as one line, such as
    /// <c>corpus.csv(128): stance 'pos' is unknown. Expected against, neutral or favor; map it with --map pos=LABEL, which import, check and label take.</c></summary>
    /// <returns>One line without a line break at its end.</returns>
    public override string ToString()
    {
        string place = Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{File}({Line}): ") : $"{File}: ";
        return place + Message();
    }

    /// <summary>The same without the place, for those who name it themselves.</summary>
    internal string Message()
    {
        string tail = (Expected.Length, Advice.Length) switch
        {
            (0, 0) => "",
            (0, _) => $" {char.ToUpperInvariant(Advice[0])}{Advice[1..]}.",
            (_, 0) => $" Expected {Expected}.",
            _ => $" Expected {Expected}; {Advice}.",
        };
        return $"{Found}.{tail}";
    }
}
