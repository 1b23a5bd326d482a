using StanceML.Attribution;
using StanceML.Features;

namespace StanceML;

public sealed partial class StanceModel
{
    /// <summary>Who holds a stance toward a target; none for a neutral one.</summary>
    internal static FoundHolder FindHolder(StatementFrame frame, in TargetMentions target, int place, Stance stance, HolderContext context) =>
        stance == Stance.Neutral ? default : HolderFinder.Find(frame.Analysis, StanceAnchor.Find(frame, target, place, stance), context);

    /// <summary>A found holder as the answer names it.</summary>
    internal static Holder HolderOf(in FoundHolder found) => found.Kind switch
    {
        HolderKind.Country => Holder.Of(new Country(found.Place)),
        HolderKind.Author => Holder.Author,
        HolderKind.Other => Holder.Other,
        _ => Holder.None,
    };

    private static TextSpan? HolderSpanOf(StatementFrame frame, in FoundHolder found) =>
        found.Kind is HolderKind.Country or HolderKind.Other && found.First >= 0 ? Span(frame, found.First, found.Last) : null;
}
