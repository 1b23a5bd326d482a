namespace StanceML.Features;

/// <summary>Takes the features of a statement as they are found: a trainer collects them, a scorer sums their weights.</summary>
internal interface IFeatureSink
{
    /// <summary>Takes one feature.</summary>
    /// <param name="feature">Hash of family and content.</param>
    /// <param name="value">Its value.</param>
    /// <param name="token">The token that it speaks of, or -1 for the statement as a whole.</param>
    void Add(ulong feature, float value, int token);

    /// <summary>Takes one feature if it is there: for those of which nobody could guess whether they are.</summary>
    /// <param name="isThere">Whether to take it.</param>
    /// <param name="feature">Hash of family and content; any number where it is not there.</param>
    /// <param name="value">Its value.</param>
    /// <param name="token">The token that it speaks of, or -1 for the statement as a whole.</param>
    void AddIf(bool isThere, ulong feature, float value, int token);
}
