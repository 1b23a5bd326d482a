namespace StanceML.Training.Data;

/// <summary>What sort of thing is wrong with a row of data.</summary>
public enum RowProblemKind
{
    /// <summary>The row, or the file, cannot be parsed: broken JSON, a short record, binary data.</summary>
    Syntax,

    /// <summary>The bytes are not text in the encoding that the file is in.</summary>
    Encoding,

    /// <summary>The row is longer, or nested deeper, than the reader allows.</summary>
    Size,

    /// <summary>A member or column is missing, or has the wrong type.</summary>
    Member,

    /// <summary>A label, code or holder is not one of the known ones.</summary>
    Label,

    /// <summary>A mention or span does not fit the text.</summary>
    Span,

    /// <summary>The text is empty.</summary>
    Text,

    /// <summary>An id is missing or used before.</summary>
    Id,
}
