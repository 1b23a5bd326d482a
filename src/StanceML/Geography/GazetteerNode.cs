namespace StanceML.Geography;

/// <summary>A phrase of the gazetteer while it is being built.</summary>
internal sealed class GazetteerNode
{
    /// <summary>The readings of the entry that ends here, best first.</summary>
    public List<Reading> Readings { get; } = [];

    /// <summary>Whether longer entries go on from here.</summary>
    public bool Continues { get; set; }

    /// <summary>Whether it is the first token of an entry.</summary>
    public bool IsFirst { get; set; }
}
