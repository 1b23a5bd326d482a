using StanceML.Lexicons;

namespace StanceML.Features;

/// <summary>What all expressions together say of a target, by the closeness of its role: a few dense numbers.</summary>
internal static class FrameSums
{
    /// <summary>How many sums: hostile and friendly for each group of roles, and the strongest of the close ones.</summary>
    public const int Count = 26;

    /// <summary>Floats that they stand in; those behind the last are 0.</summary>
    public const int Room = 28;

    /// <summary>What an expression says to a role here: the table's score, or goodwill where it presses into something friendly.</summary>
    public static int ScoreFor(in ExpressionHit hit, Role role) =>
        hit.Invites && (role is Role.Object or Role.Complement) ? 1 : ScoreFor(hit.Expression, role);

    /// <summary>The table's score for a role: toward objects, or on subjects.</summary>
    public static int ScoreFor(Expression expression, Role role) => role switch
    {
        Role.Object or Role.Complement or Role.CarrierObject => expression.Object,
        Role.Subject or Role.Agent or Role.Possessor or Role.Described or Role.CarrierSubject or Role.Of => expression.Subject,
        _ => expression.Object,
    };

    public static void Accumulate(Span<float> sums, in ExpressionHit hit, RoleLink link, int score, float weight)
    {
        if (score == 0)
            return;
        int group = link.Role switch
        {
            Role.Object or Role.Complement => ByNesting(0, link.Nesting),
            Role.CarrierObject => 3,
            Role.Subject or Role.Agent or Role.Possessor or Role.Described => ByNesting(4, link.Nesting),
            Role.CarrierSubject or Role.Of => 7,
            Role.ClauseSubject => 8,
            Role.ClauseObject => 9,
            Role.Clause or Role.Other => 10,
            Role.Place => 11,
            _ => 12,
        };
        float value = score * FrameState.Sign(hit) * hit.Expression.Strength / 3f * weight * (hit.Hedged ? 0.7f : 1f);
        // A thing that is itself condemned or welcomed: "condemned the attack on X", "accused Y of bombing X".
        if (hit.Governed < 0 && score < 0 && (hit.Expression.Part == 'n' || link.Role is Role.Object or Role.Complement))
            value = -0.5f * value;
        sums[(group * 2) + (value < 0 ? 0 : 1)] += Math.Abs(value);
    }

    public static void Add<TSink>(scoped ReadOnlySpan<float> sums, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        var positive = new PositiveSums(sums);
        while (positive.Next() is >= 0 and int i)
            sink.Add(FeatureHash.Of(FeatureKind.RoleSum, (ulong)i), Math.Min(sums[i], 4f) * 1.5f, -1);

        float close = Balance(sums, 0) + Balance(sums, 1) + Balance(sums, 3) + Balance(sums, 4) + Balance(sums, 5) + Balance(sums, 8);
        int bin = (int)Math.Clamp(Math.Round(close * 1.5f), -4, 4);
        sink.Add(FeatureHash.Of(FeatureKind.BestFrame, (ulong)(bin + 8)), 1.2f, -1);
    }

    private static int ByNesting(int group, Nesting nesting) => nesting switch
    {
        Nesting.None => group,
        Nesting.Own => group + 1,
        _ => group + 2,
    };

    private static float Balance(scoped ReadOnlySpan<float> sums, int group) => sums[(group * 2) + 1] - sums[group * 2];
}
