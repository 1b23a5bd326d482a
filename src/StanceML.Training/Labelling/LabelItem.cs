using StanceML.Training.Data;

namespace StanceML.Training.Labelling;

/// <summary>One question to an annotator: the stance toward a target, or the tone of the statement.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Target">The target, its stance not yet decided; null for the tone.</param>
/// <param name="Spans">Where the target stands, in the order of the text; empty where it stands nowhere.</param>
public sealed record LabelItem(LabelledStatement Statement, LabelledTarget? Target, IReadOnlyList<TextSpan> Spans)
{
    /// <summary>What tells the item from the others of its statement.</summary>
    public string Key => Target is null ? ToneKey : KeyOf(Target);

    internal const string ToneKey = "tone";

    internal static string KeyOf(LabelledTarget target) => target.Code ?? target.Name ?? target.Mention ?? "";
}
