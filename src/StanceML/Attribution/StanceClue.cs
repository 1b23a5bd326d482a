namespace StanceML.Attribution;

/// <summary>What is known of a stance before its holder is sought.</summary>
/// <param name="Token">The token that expresses it.</param>
/// <param name="Target">Place of the target in the list of countries.</param>
/// <param name="Stance">Against or Favor.</param>
/// <param name="TargetActs">Whether the target is what acts or is described, so that nobody acts on it: "X lied", "X's threat".</param>
/// <param name="Agrees">Whether the word at the token expresses this very stance toward the target.</param>
internal readonly record struct StanceClue(int Token, int Target, Stance Stance, bool TargetActs, bool Agrees);
