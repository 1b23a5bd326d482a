namespace StanceML;

/// <summary>Who takes a stance. An immutable value.</summary>
public readonly record struct Holder
{
    private Holder(HolderKind kind, Country country)
    {
        Kind = kind;
        Country = country;
    }

    /// <summary>Nobody, as for a neutral stance.</summary>
    public static Holder None => default;

    /// <summary>The writer.</summary>
    public static Holder Author => new(HolderKind.Author, default);

    /// <summary>Somebody who does not speak for a country.</summary>
    public static Holder Other => new(HolderKind.Other, default);

    /// <summary>What kind of holder this is.</summary>
    public HolderKind Kind { get; }

    /// <summary>The country, when <see cref="Kind"/> is <see cref="HolderKind.Country"/>; else none.</summary>
    public Country Country { get; }

    /// <summary>A country as the holder.</summary>
    public static Holder Of(Country country) => new(HolderKind.Country, country);

    /// <summary>The country's code, "author", "other", or "-" for none.</summary>
    public override string ToString() => Kind switch
    {
        HolderKind.Country => Country.Code,
        HolderKind.Author => "author",
        HolderKind.Other => "other",
        _ => "-",
    };
}
