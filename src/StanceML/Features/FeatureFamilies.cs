namespace StanceML.Features;

/// <summary>The feature families, each of which a recipe can leave out.</summary>
[Flags]
internal enum FeatureFamilies
{
    None = 0,

    /// <summary>Words and pairs of words of the statement, countries masked.</summary>
    Words = 1,

    /// <summary>Words by side and distance from the target.</summary>
    Window = 2,

    /// <summary>Stance expressions by the target's role.</summary>
    Frames = 4,

    /// <summary>General good and bad words near the target, by side and clause.</summary>
    Valence = 8,

    /// <summary>Beginnings of words.</summary>
    Characters = 16,

    /// <summary>Place of the target, number of countries, quotation.</summary>
    Structure = 32,

    /// <summary>The words that govern the target and the prepositions between.</summary>
    Governors = 64,

    /// <summary>All that a model of countries uses.</summary>
    All = 127 | Tone,

    /// <summary>What a given holder and the target do to each other; only for models of directed pairs.</summary>
    Pairs = 128,

    /// <summary>The name of the target, alone and with each word; only for models of targets that need not stand in the text.</summary>
    Topics = 256,

    /// <summary>How good or bad the whole statement sounds; for the tone alone, since the stance toward a country does not follow from it.</summary>
    Tone = 512,
}
