namespace StanceML.Features;

/// <summary>Through what a country is linked to an expression.</summary>
internal enum Nesting : byte
{
    /// <summary>Nothing: the country itself.</summary>
    None,

    /// <summary>Its state, officials or doings: "the Russian army", "the government of Iraq", "China's decision".</summary>
    Own,

    /// <summary>A thing that bears its name: "Chinese apps", "the Syrian crisis".</summary>
    Thing,

    /// <summary>A person, place or body that only comes from there: "a Danish man", "the Afghan border".</summary>
    Origin,
}
