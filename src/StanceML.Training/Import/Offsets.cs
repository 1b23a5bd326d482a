using System.Text;
using StanceML.Training.Data;

namespace StanceML.Training.Import;

/// <summary>Offsets of other tools: UTF-16 code units as in JavaScript and .NET, or code points as in Python.</summary>
internal static class Offsets
{
    /// <summary>The span of a mention whose offsets count in one way or the other.</summary>
    /// <exception cref="DataFormatException">The mention stands at neither place.</exception>
    public static TextSpan Locate(string text, int from, int to, string? mention, RowScope row)
    {
        foreach (TextSpan span in (TextSpan[])[new TextSpan(from, to - from), FromCodePoints(text, from, to)])
        {
            if (span.Start >= 0 && span.Length > 0 && span.Start <= text.Length - span.Length
                && (mention is null || span.In(text).SequenceEqual(mention)))
            {
                return span;
            }
        }

        row.Refuse(RowProblemKind.Span, FormattableString.Invariant($"'{RowScope.Show(mention ?? "")}' does not stand at {from} to {to}"), "offsets into the text");
        return default;
    }

    /// <summary>A span in UTF-16 code units from offsets in code points.</summary>
    public static TextSpan FromCodePoints(string text, int from, int to)
    {
        int start = -1, at = 0, count = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (count == from)
                start = at;
            if (count == to)
                break;
            at += rune.Utf16SequenceLength;
            count++;
        }

        return start < 0 || count < to ? new TextSpan(-1, 0) : new TextSpan(start, at - start);
    }

    /// <summary>An offset in code points from one in UTF-16 code units.</summary>
    public static int ToCodePoints(string text, int offset)
    {
        int pairs = 0;
        for (int i = 1; i < offset; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                pairs++;
        }

        return offset - pairs;
    }
}
