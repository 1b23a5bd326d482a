using StanceML.Training.Data;

namespace StanceML.Cli;

/// <summary>How the mentions verb writes a record.</summary>
internal interface IMentionFormat
{
    /// <summary>The first line; null for none.</summary>
    string? Header { get; }

    /// <summary>The lines of a record.</summary>
    IEnumerable<string> Lines(string id, string text, IReadOnlyList<MentionCandidate> found);

    /// <summary>The lines of a record that could not be read.</summary>
    IEnumerable<string> Error(TextRecord record);
}
