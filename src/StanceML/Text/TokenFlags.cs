namespace StanceML.Text;

/// <summary>What a token is and how it is written.</summary>
[Flags]
internal enum TokenFlags : ushort
{
    None = 0,

    /// <summary>Letters, perhaps with digits and inner apostrophes.</summary>
    Word = 1,

    /// <summary>Starts with a digit.</summary>
    Number = 2,

    /// <summary>One character that is neither letter nor digit.</summary>
    Punctuation = 4,

    /// <summary>The first letter is upper case.</summary>
    Capitalised = 8,

    /// <summary>At least two letters and all of them upper case.</summary>
    AllCaps = 16,

    /// <summary>Single letters with periods, such as "U.S."; folded without them.</summary>
    Dotted = 32,

    /// <summary>White space or the start of the text stands before it.</summary>
    SpaceBefore = 64,

    /// <summary>A line break stands between it and the token before.</summary>
    LineStart = 128,

    /// <summary>The possessive "'s".</summary>
    Possessive = 256,

    /// <summary>A word of a hashtag; the tag's words are split where its case changes.</summary>
    Hashtag = 512,

    /// <summary>A web address or an @name, kept in one piece.</summary>
    Address = 1024,
}
