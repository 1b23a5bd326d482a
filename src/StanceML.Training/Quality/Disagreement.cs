using System.Collections.Immutable;

namespace StanceML.Training.Quality;

/// <summary>A label on which annotators disagree.</summary>
/// <param name="Id">The statement.</param>
/// <param name="What"><c>sentiment</c>, <c>stance</c> or <c>holder</c>.</param>
/// <param name="Target">The target's code or name; empty for a sentiment.</param>
/// <param name="Votes">What each annotator said, in the order of the files; null where one said nothing.</param>
public sealed record Disagreement(string Id, string What, string Target, ImmutableArray<string?> Votes);
