using System.Numerics;
using System.Runtime.Intrinsics;

namespace StanceML.Features;

/// <summary>Which of a few sums are above 0, one after the other and without a test for each.</summary>
internal ref struct PositiveSums
{
    private uint _left;

    /// <summary>Notes the sums that are above 0.</summary>
    /// <param name="sums">At most 32, and a multiple of <see cref="Step"/>.</param>
    public PositiveSums(scoped ReadOnlySpan<float> sums)
    {
        for (int i = 0; i + Step <= sums.Length; i += Step)
            _left |= Vector128.GreaterThan(Vector128.Create(sums[i..]), Vector128<float>.Zero).ExtractMostSignificantBits() << i;
    }

    /// <summary>How many sums are looked at together.</summary>
    public static int Step => Vector128<float>.Count;

    /// <summary>The number of the next one, or -1.</summary>
    public int Next()
    {
        if (_left == 0)
            return -1;
        int next = BitOperations.TrailingZeroCount(_left);
        _left &= _left - 1;
        return next;
    }
}
