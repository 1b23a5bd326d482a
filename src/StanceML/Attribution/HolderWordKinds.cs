namespace StanceML.Attribution;

/// <summary>Which of the lists of <see cref="HolderWords"/> a word stands in.</summary>
[Flags]
internal enum HolderWordKinds : ushort
{
    None = 0,
    Speech = 1 << 0,
    Office = 1 << 1,
    Private = 1 << 2,
    AboveCountries = 1 << 3,
    Crowd = 1 << 4,
    FirstPerson = 1 << 5,
    FirstOwner = 1 << 6,
    StateMedium = 1 << 7,
}
