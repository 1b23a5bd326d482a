namespace StanceML.Features;

/// <summary>What the surroundings do to an expression, as a small number: bit 0 turned round, bit 1 hedged, bits 2-3 governed, bit 4 inviting.</summary>
internal static class FrameState
{
    public static ulong Of(in ExpressionHit hit) =>
        (hit.Negated ^ hit.Reversed ? 1ul : 0) | (hit.Hedged ? 2ul : 0) | (ulong)(hit.Governed + 1) << 2 | (hit.Invites ? 16ul : 0);

    /// <summary>-1 where the expression is denied or ended, else +1.</summary>
    public static int Sign(in ExpressionHit hit) => hit.Negated ^ hit.Reversed ? -1 : 1;
}
