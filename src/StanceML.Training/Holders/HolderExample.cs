namespace StanceML.Training.Holders;

/// <summary>A labelled target with a holder: those who may hold its stance.</summary>
/// <param name="Answer">The label: a country's code, "author" or "other".</param>
/// <param name="Options">What each candidate would answer, its kind and cues.</param>
internal sealed record HolderExample(string Answer, HolderOption[] Options);
