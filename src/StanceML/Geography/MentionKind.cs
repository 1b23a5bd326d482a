namespace StanceML;

/// <summary>By what a country is mentioned.</summary>
public enum MentionKind : byte
{
    /// <summary>A name: "Turkey", "Republic of Korea", "Burma".</summary>
    Name,

    /// <summary>An abbreviation or three-letter code: "US", "U.K.", "PRC".</summary>
    Abbreviation,

    /// <summary>An adjective, a word for its people or a combining form: "Turkish", "Turks", "Sino-".</summary>
    Demonym,

    /// <summary>Its capital, standing for the government: "Ankara said".</summary>
    Capital,

    /// <summary>A seat of power or organ of state: "the Kremlin", "Downing Street", "CIA".</summary>
    Seat,

    /// <summary>A head of state or government or a foreign minister: "President Xi", "Merkel".</summary>
    Leader,

    /// <summary>A group of countries, not itself a country: "NATO", "the West".</summary>
    Bloc,

    /// <summary>An organisation whose name contains a country word: "British Airways".</summary>
    Organisation,

    /// <summary>A place only: "in Moscow", a dateline.</summary>
    Location,
}
