using System.Diagnostics.CodeAnalysis;

namespace StanceML.Training.Data;

/// <summary>Where a row stands, to name it when something is wrong with it, and how its labels are read.</summary>
internal readonly record struct RowScope(string File, long Line, LabelMap? Labels = null)
{
    /// <summary>Our label for the file's.</summary>
    public string Map(string label) => Labels is null ? label : Labels.Map(label);

    [DoesNotReturn]
    public void Refuse(RowProblemKind kind, string found, string expected = "", string advice = "", Exception? inner = null) =>
        throw new DataFormatException(new RowProblem(kind, File, Line, found, expected, advice), inner);

    /// <summary>A value as it may stand in a message: one line, not long.</summary>
    public static string Show(string value, int longest = 60)
    {
        string cut = value.Length > longest ? string.Concat(value.AsSpan(0, longest - 3), "...") : value;
        return string.Create(cut.Length, cut, static (chars, text) =>
        {
            for (int i = 0; i < chars.Length; i++)
                chars[i] = char.IsControl(text[i]) || char.IsSurrogate(text[i]) ? '?' : text[i];
        });
    }
}
