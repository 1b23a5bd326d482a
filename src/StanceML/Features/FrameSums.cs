using StanceML.Lexicons;

namespace StanceML.Features;

/// <summary>What all expressions together say of a target, by the closeness of its role: a few dense numbers.</summary>
internal static class FrameSums
{
    /// <summary>How many sums: hostile and friendly for each group of roles, and the strongest of the close ones.</summary>
    public const int Count = 16;

    /// <summary>The table's score for a role: toward objects, or on subjects.</summary>
    public static int ScoreFor(Expression expression, Role role) => role switch
    {
        Role.Object or Role.Complement or Role.CarrierObject => expression.Object,
        Role.Subject or Role.Agent or Role.Possessor or Role.Described or Role.CarrierSubject or Role.Of => expression.Subject,
        _ => expression.Object,
    };

    public static void Accumulate(Span<float> sums, in ExpressionHit hit, Role role, bool nested, int score, float weight)
    {
        if (score == 0)
            return;
        int group = role switch
        {
            Role.Object or Role.Complement => nested ? 1 : 0,
            Role.CarrierObject => 2,
            Role.Subject or Role.Agent or Role.Possessor or Role.Described => nested ? 4 : 3,
            Role.CarrierSubject or Role.Of => 5,
            Role.Clause or Role.Other or Role.Place => 6,
            _ => 7,
        };
        float value = score * FrameState.Sign(hit) * hit.Expression.Strength / 3f * weight * (hit.Hedged ? 0.7f : 1f);
        // A thing that is itself condemned or welcomed: "condemned the attack on X".
        if (hit.Governed < 0 && hit.Expression.Part == 'n' && score < 0)
            value = -0.5f * value;
        sums[(group * 2) + (value < 0 ? 0 : 1)] += Math.Abs(value);
    }

    public static void Add<TSink>(scoped ReadOnlySpan<float> sums, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        for (int i = 0; i < Count; i++)
        {
            if (sums[i] > 0)
                sink.Add(FeatureHash.Of(FeatureKind.RoleSum, (ulong)i), Math.Min(sums[i], 4f) * 0.5f, -1);
        }

        float close = sums[1] + sums[3] + sums[5] + sums[7] + sums[9] - sums[0] - sums[2] - sums[4] - sums[6] - sums[8];
        int bin = (int)Math.Clamp(Math.Round(close * 1.5f), -4, 4);
        sink.Add(FeatureHash.Of(FeatureKind.BestFrame, (ulong)(bin + 8)), 0.6f, -1);
    }
}
