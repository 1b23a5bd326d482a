namespace StanceML.Features;

/// <summary>The role of a country toward an expression, and through what it plays it.</summary>
internal readonly record struct RoleLink(Role Role, Nesting Nesting);
