namespace StanceML;

/// <summary>Why a holder was taken for one.</summary>
public enum HolderReason : byte
{
    /// <summary>There is no holder.</summary>
    None,

    /// <summary>Nobody in the text speaks or acts toward the target: the writer's own voice.</summary>
    AuthorVoice,

    /// <summary>"I", "we", "my country", with nobody quoted: the declared speaker, else the author.</summary>
    FirstPerson,

    /// <summary>Subject of the verb that expresses the stance, or that carries it: "X condemned", "X imposed sanctions on".</summary>
    Subject,

    /// <summary>Behind "by": "condemned by X", "an attack by X".</summary>
    PassiveAgent,

    /// <summary>Owner of the noun that expresses the stance: "X's criticism of", "British support for".</summary>
    Possessor,

    /// <summary>Named side by side with the target, as in what both do: "X and the target signed a treaty".</summary>
    Mutual,

    /// <summary>Subject of a verb of saying or thinking that the stance stands under: "X said that".</summary>
    Speaker,

    /// <summary>"According to X", "in the words of X".</summary>
    AccordingTo,

    /// <summary>Said to be the source of a direct quotation that the stance stands in.</summary>
    Quotation,

    /// <summary>Beside the colon or dash of a headline: "X: ...".</summary>
    Headline,

    /// <summary>Nobody is named in a passive of judgement: "has been accused of".</summary>
    Unnamed,

    /// <summary>A quotation without a source, taken to go on from the sentence before.</summary>
    CarriedOver,

    /// <summary>A pronoun, read as the person or country last named.</summary>
    Pronoun,

    /// <summary>Named beside the stance, with no clearer sign; the likeliest of those who could hold it.</summary>
    Named,
}
