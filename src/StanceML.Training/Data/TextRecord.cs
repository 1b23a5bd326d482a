namespace StanceML.Training.Data;

/// <summary>A text to judge, or what was wrong with it.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Id">Its id; the line number where the file has none.</param>
/// <param name="Text">The text; null when the record is broken.</param>
/// <param name="Date">Its day, if the file gives one.</param>
/// <param name="ErrorCode">A short code for what was wrong; null when nothing was.</param>
/// <param name="ErrorMessage">What was found and what was expected; null when nothing was wrong.</param>
public sealed record TextRecord(long Line, string Id, string? Text, DateOnly? Date = null, string? ErrorCode = null, string? ErrorMessage = null);
