using System.Runtime.InteropServices;

namespace StanceML.Scoring;

/// <summary>One split of a decision tree.</summary>
/// <param name="Column">The column that is asked.</param>
/// <param name="Threshold">Values up to this one go left, all others right.</param>
/// <param name="Left">A later node, or the bitwise complement of a leaf.</param>
/// <param name="Right">A later node, or the bitwise complement of a leaf.</param>
/// <param name="Mean">What the leaves below give on average over the training rows: where the contributions of a path start from.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct TreeNode(int Column, float Threshold, int Left, int Right, float Mean);
