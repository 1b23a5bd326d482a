using System.Runtime.CompilerServices;
using StanceML.Tables;

namespace StanceML.Features;

/// <summary>Sums and counts of the good and bad words and acts of a statement, and the features made of them.</summary>
/// <remarks>
/// Sums alone let a linear model only add up. The counts are therefore cut into bins and the bins crossed, so that
/// two bad words need not weigh twice as much as one, nor a good and a bad one cancel.
/// </remarks>
internal struct ToneTally
{
    // By depth of the clause, by how real it is, then acts by depth; bad before good each time.
    private const int RealitySums = 8, ActSums = 16, Sums = 24;

    private Room _sums;
    private Pair _leading, _acts;
    private int _bad, _good, _first, _last, _lastButOne;
    private float _balance;

    /// <summary>How many words the statement has.</summary>
    public int Length { get; set; }

    /// <summary>Takes a good or bad word.</summary>
    public void Word(float valence, ToneClause clause)
    {
        int sign = 1 - Truth.Bit(valence < 0);
        float size = Math.Abs(valence);
        _balance += valence;
        _sums[(clause.Depth << 1) | sign] += size;
        _sums[RealitySums + (clause.Reality << 1 | sign)] += size;
        _leading[sign] += size * Truth.Bit(clause.IsLeading);
        _bad += 1 - sign;
        _good += sign;
        _lastButOne = _last;
        _last = sign + 1;
        if (_first == 0)
            _first = _last;
    }

    /// <summary>Takes a hostile or friendly act.</summary>
    public void Act(float score, ToneClause clause)
    {
        int sign = 1 - Truth.Bit(score < 0);
        _sums[ActSums + (clause.Depth << 1 | sign)] += Math.Abs(score);
        _acts[sign] += Math.Abs(score);
    }

    /// <summary>Adds the features.</summary>
    public readonly void Add<TSink>(ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        var positive = new PositiveSums(_sums);
        while (positive.Next() is >= 0 and int i)
        {
            // What is told as a fact is the depth's sum already.
            if (i is not (RealitySums or RealitySums + 1))
                sink.Add(FeatureHash.Of(FeatureKind.ToneSum, (ulong)i), Math.Min(_sums[i], 8f) * (i is >= RealitySums and < ActSums ? 0.4f : 0.6f), -1);
        }

        sink.Add(FeatureHash.Of(FeatureKind.ValenceSum, (ulong)((int)Math.Clamp(Math.Round(_balance / 1.5f), -6, 6) + 8)), 0.5f, -1);
        int bad = Math.Min(_bad, 2), good = Math.Min(_good, 2);
        Bin(ref sink, 0, Math.Min(_bad, 4), Math.Min(_good, 3), 0.5f);
        Bin(ref sink, 1, Step(_leading[0] / 2, 4), Step(_leading[1] / 2, 4), 0.5f);
        Bin(ref sink, 2, Step(_acts[0] / 1.3f, 4), Step(_acts[1] / 1.3f, 4), 0.5f);
        Bin(ref sink, 3, bad * 3 + good, (Step(_acts[0] / 2, 2) * 3) + Step(_acts[1] / 2, 2), 0.5f);
        Bin(ref sink, 4, bad * 3 + good, Math.Min(Length / 6, 6), 0.4f);
        Bin(ref sink, 5, _first, 0, 0.4f);
        Bin(ref sink, 6, _last, 0, 0.4f);
        Bin(ref sink, 7, (_first * 3) + _last, (_lastButOne * 4) + Math.Min(_bad + _good, 3), 0.5f);
    }

    private static int Step(float value, int most) => Math.Min((int)(value + 0.5f), most);

    private static void Bin<TSink>(ref TSink sink, ulong kind, int first, int second, float value)
        where TSink : struct, IFeatureSink, allows ref struct =>
        sink.Add(FeatureHash.Of(FeatureKind.ToneBin, (kind << 16) | (uint)((first << 8) + second)), value, -1);

    [InlineArray(Sums)]
    private struct Room
    {
        private float _first;
    }

    // Bad and good.
    [InlineArray(2)]
    private struct Pair
    {
        private float _bad;
    }
}
