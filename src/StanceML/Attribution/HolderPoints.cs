using System.Globalization;
using StanceML.Lexicons;

namespace StanceML.Attribution;

/// <summary>The points that each cue is worth, for each kind of candidate: the table of <c>holder-points.tsv</c>. Immutable, thread-safe.</summary>
internal sealed class HolderPoints
{
    /// <summary>Name of the row that every candidate of a kind gets.</summary>
    public const string Prior = "Prior";

    private const int Width = 128, PriorColumn = 127;

    private static readonly Lazy<HolderPoints> Shared = new(() => new HolderPoints(TsvResource.Rows("holder-points.tsv")));

    private readonly float[] _points = new float[KindCount * Width];

    /// <summary>Reads rows of a cue and its points in the order of <see cref="Kinds"/>.</summary>
    /// <exception cref="FormatException">A cue is unknown or a number is none.</exception>
    public HolderPoints(IEnumerable<string[]> rows)
    {
        foreach (string[] row in rows)
        {
            int column = row[0] == Prior ? PriorColumn
                : Enum.TryParse(row[0], out HolderCue cue) ? (int)cue
                : throw new FormatException($"holder-points.tsv: found cue '{row[0]}'. Expected {Prior} or a name of HolderCue; fit the table anew.");
            for (int kind = 0; kind < Kinds.Length; kind++)
                _points[((int)Kinds[kind] * Width) + column] = float.Parse(row[kind + 1], CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The table that is embedded, read once.</summary>
    public static HolderPoints Default => Shared.Value;

    /// <summary>The kinds of candidate that the table's columns stand for; Nobody is the author.</summary>
    public static ReadOnlySpan<PartyKind> Kinds => [PartyKind.Nobody, PartyKind.Country, PartyKind.Other, PartyKind.Target, PartyKind.FirstPerson];

    /// <summary>How many values <see cref="PartyKind"/> has.</summary>
    public const int KindCount = (int)PartyKind.Pronoun + 1;

    /// <summary>The sum of a candidate's own points.</summary>
    public float Of(in HolderCandidate candidate)
    {
        ReadOnlySpan<float> points = _points.AsSpan((int)candidate.Kind * Width, Width);
        return points[PriorColumn] + Sum(points, candidate.Cues);
    }

    /// <summary>What the statement's cues add for every candidate of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="context">The statement's cues.</param>
    public float OfContext(PartyKind kind, ulong context) => Sum(_points.AsSpan((int)kind * Width, Width)[64..], context);

    private static float Sum(ReadOnlySpan<float> points, ulong set)
    {
        float sum = 0;
        for (; set != 0; set &= set - 1)
            sum += points[System.Numerics.BitOperations.TrailingZeroCount(set)];
        return sum;
    }
}
