namespace StanceML.Training.Data;

/// <summary>Labelled data could not be read. The message names the file and line, what was found,
/// what was expected and what to do.</summary>
public sealed class DataFormatException : Exception
{
    /// <summary>Makes the exception of a problem.</summary>
    /// <param name="problem">The problem that stopped the reading.</param>
    /// <param name="innerException">The exception underneath, if any.</param>
    public DataFormatException(RowProblem problem, Exception? innerException = null)
        : base(problem?.ToString(), innerException)
    {
        ArgumentNullException.ThrowIfNull(problem);
        Problem = problem;
    }

    /// <summary>The problem that the message is made of.</summary>
    public RowProblem Problem { get; }

    /// <summary>File name or stream label as the caller gave it.</summary>
    public string File => Problem.File;

    /// <summary>Line of the file, from 1; 0 when the whole file is meant.</summary>
    public long Line => Problem.Line;
}
