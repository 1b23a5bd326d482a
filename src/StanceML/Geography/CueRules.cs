namespace StanceML.Geography;

/// <summary>The words that decide between the readings of one ambiguous name.</summary>
/// <param name="BeforeFor">Words that speak for it right before.</param>
/// <param name="AfterFor">Words that speak for it right after.</param>
/// <param name="NearFor">Words that speak for it within the sentence.</param>
/// <param name="BeforeAgainst">Words that speak against it right before.</param>
/// <param name="AfterAgainst">Words that speak against it right after.</param>
/// <param name="NearAgainst">Words that speak against it within the sentence.</param>
/// <param name="NotAfterPlace">Whether "Town, Name" speaks against it.</param>
/// <param name="NotBeforeSurname">Whether "Name Surname" speaks against it.</param>
/// <param name="Usual">The decision when nothing speaks.</param>
/// <param name="Otherwise">What it is when it is not this.</param>
internal sealed record CueRule(
    WordSet BeforeFor,
    WordSet AfterFor,
    WordSet NearFor,
    WordSet BeforeAgainst,
    WordSet AfterAgainst,
    WordSet NearAgainst,
    bool NotAfterPlace,
    bool NotBeforeSurname,
    bool Usual,
    MentionReason Otherwise);

/// <summary>All cue rules, by number. Immutable and thread-safe.</summary>
internal sealed class CueRules(IReadOnlyList<CueRule> rules)
{
    private readonly CueRule[] _rules = [.. rules];

    public CueRule this[int number] => _rules[number];
}
