namespace StanceML.Syntax;

/// <summary>What a noun names.</summary>
internal enum NounKind : byte
{
    Other,

    /// <summary>A country or bloc.</summary>
    Country,

    /// <summary>A state, its organs and forces.</summary>
    State,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A place.</summary>
    Place,

    /// <summary>An office: president, minister.</summary>
    Title,

    /// <summary>Something else written with a capital.</summary>
    Name,
}
