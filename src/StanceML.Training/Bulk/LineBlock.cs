namespace StanceML.Training.Bulk;

/// <summary>Some whole lines of a file, or one that is too long to be read.</summary>
/// <param name="Bytes">The lines with their breaks; empty for a line that is too long.</param>
/// <param name="FirstLine">Number of the first line, from 1.</param>
/// <param name="IsTooLong">Whether this is a line that is too long.</param>
internal sealed record LineBlock(ArraySegment<byte> Bytes, long FirstLine, bool IsTooLong);
