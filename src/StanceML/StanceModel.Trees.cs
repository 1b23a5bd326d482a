using StanceML.Features;

namespace StanceML;

public sealed partial class StanceModel
{
    /// <summary>Adds what the trees say of a target, once all its features stand in the frame; nothing for a model without trees.</summary>
    /// <remarks>Trees join features, so they come last; weights add up in any order.</remarks>
    internal void AddTreeScores(StatementFrame frame, Span<float> scores) =>
        _weights.Trees?.AddStance(frame.SharedBuffer.Features, frame.TargetBuffer.Features, scores);
}
