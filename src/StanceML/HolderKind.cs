namespace StanceML;

/// <summary>What kind of holder takes a stance.</summary>
public enum HolderKind : byte
{
    /// <summary>No one: the stance is neutral.</summary>
    None,

    /// <summary>A country: its government, leader, officials, army or people.</summary>
    Country,

    /// <summary>The writer's own voice.</summary>
    Author,

    /// <summary>A person, group, company or international body that does not speak for a country.</summary>
    Other,
}
