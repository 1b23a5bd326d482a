namespace StanceML;

/// <summary>Why a piece of text was read as a mention, or why a reading was turned down.</summary>
/// <remarks>In output the name is written in kebab case: <c>us-state</c>.</remarks>
public enum MentionReason : byte
{
    /// <summary>The gazetteer lists it and nothing else is written so.</summary>
    Listed,

    /// <summary>Its capital letters tell it from a common word: "US", "Turkey" inside a sentence.</summary>
    Case,

    /// <summary>A word nearby speaks for this reading.</summary>
    Cue,

    /// <summary>It has several readings; this is the usual one and nothing nearby speaks against it.</summary>
    Usual,

    /// <summary>The name of a former state, counted for its successor.</summary>
    FormerState,

    /// <summary>A combining form before a hyphen: "Sino-", "Anglo-".</summary>
    CombiningForm,

    /// <summary>A capital that acts, is dealt with or owns a policy, so it stands for the government.</summary>
    Government,

    /// <summary>A capital that is only the place of something.</summary>
    Place,

    /// <summary>A capital in the dateline of an agency report.</summary>
    Dateline,

    /// <summary>An organ of state that the annotation guide does not count as the country.</summary>
    StateOrgan,

    /// <summary>A leader's full name.</summary>
    FullName,

    /// <summary>A leader's surname that hardly anybody else in the news has.</summary>
    Surname,

    /// <summary>A leader's surname after a title or before a word such as "administration".</summary>
    Title,

    /// <summary>A group of countries.</summary>
    Bloc,

    /// <summary>An organisation that is named after a country.</summary>
    OrganisationName,

    /// <summary>An entry that the user added.</summary>
    Added,

    /// <summary>Turned down: a state of the United States.</summary>
    UsState,

    /// <summary>Turned down: another place of the same name.</summary>
    OtherPlace,

    /// <summary>Turned down: part of a person's name.</summary>
    PersonName,

    /// <summary>Turned down: a common word.</summary>
    CommonWord,

    /// <summary>Turned down: a language.</summary>
    Language,

    /// <summary>Turned down: a dish, breed, plant, style or product.</summary>
    Product,

    /// <summary>Turned down: a fixed expression.</summary>
    Idiom,

    /// <summary>Turned down: a disease or a virus.</summary>
    Disease,

    /// <summary>Turned down: a sports club, team or event.</summary>
    Sport,

    /// <summary>Turned down: a company, newspaper or brand.</summary>
    Company,

    /// <summary>Turned down: an event, treaty or period named after a place.</summary>
    Event,

    /// <summary>Turned down: a people or group that is not a country's.</summary>
    People,

    /// <summary>Turned down: several readings with different countries and nothing to choose by.</summary>
    Ambiguous,

    /// <summary>Turned down: the as-of date lies before every term of office of this person.</summary>
    NotYetInOffice,

    /// <summary>Turned down: written with other capital letters than the name.</summary>
    WrongCase,

    /// <summary>Turned down: another reading of the same words was better.</summary>
    Outranked,

    /// <summary>Turned down: speaks for an international body, not for a country: a secretary-general who once was prime minister.</summary>
    InternationalOffice,
}
