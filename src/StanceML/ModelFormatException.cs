namespace StanceML;

/// <summary>A model file is not one that this version can read. The message says what was found and what was expected.</summary>
public sealed class ModelFormatException : Exception
{
    /// <summary>Makes the exception.</summary>
    public ModelFormatException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
