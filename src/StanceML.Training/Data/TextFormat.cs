namespace StanceML.Training.Data;

/// <summary>How texts to judge stand in a file.</summary>
internal enum TextFormat
{
    /// <summary>One text a line.</summary>
    Lines,

    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>Comma-separated, with a header.</summary>
    Csv,

    /// <summary>Tab-separated, with a header.</summary>
    Tsv,
}
