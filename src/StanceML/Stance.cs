namespace StanceML;

/// <summary>The orientation that a holder shows toward a target.</summary>
/// <remarks>
/// The numbers are fixed for ever: model files, score rows and exported tables count on
/// 0, 1, 2 in this order. Polarity is p(<see cref="Favor"/>) - p(<see cref="Against"/>).
/// </remarks>
public enum Stance : byte
{
    /// <summary>Criticism, blame, threat, sanction, attack, distrust, opposition.</summary>
    Against = 0,

    /// <summary>No orientation, or a balance of both.</summary>
    Neutral = 1,

    /// <summary>Praise, support, alliance, aid, trust, thanks, solidarity.</summary>
    Favor = 2,
}
