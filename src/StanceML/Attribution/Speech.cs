namespace StanceML.Attribution;

/// <summary>Somebody's words or thoughts in the text.</summary>
/// <param name="Cue">The token that reports: the verb, "according", the colon.</param>
/// <param name="Source">The source's phrase.</param>
/// <param name="Party">For whom the source speaks.</param>
/// <param name="Reason">What kind of report it is.</param>
internal readonly record struct Speech(int Cue, int Source, Party Party, HolderReason Reason);
