using StanceML.Geography;

namespace StanceML.Training.Geography;

/// <summary>A phrase and one meaning of it, before compilation.</summary>
/// <param name="Text">The phrase as people write it.</param>
/// <param name="Reading">What it means.</param>
/// <param name="Origin">Where it comes from: table and line.</param>
internal sealed record GazetteerEntry(string Text, Reading Reading, string Origin);
