namespace StanceML.Text;

/// <summary>Folds letters to the plain lower-case form under which words are looked up.</summary>
/// <remarks>
/// Case and Latin diacritics go, so that "Élysée" and "ELYSEE" are one word; other scripts are only lower-cased.
/// The tables follow the canonical decompositions of Unicode 15 and hold no culture: every machine folds alike.
/// </remarks>
internal static class CharacterFold
{
    // One character for each code point: the base letter, '*' for a letter that becomes two, '.' for no Latin letter.
    private const string LatinFrom00C0 =
        "aaaaaa*ceeeeiiiidnooooo.ouuuuy**aaaaaa*ceeeeiiiidnooooo.ouuuuy*y" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllll." +
        ".llnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
        "................................oo.............uu..............." +
        ".............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa...." +
        "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............" +
        "................";

    private const string LatinFrom1E00 =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
        "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
        "wwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    /// <summary>Gives the base letter of a Latin letter with diacritics, '*' for two letters, '.' for neither.</summary>
    public static char Latin(char c) => c switch
    {
        >= '\u00C0' and < '\u0250' => LatinFrom00C0[c - 0xC0],
        >= '\u1E00' and < '\u1F00' => LatinFrom1E00[c - 0x1E00],
        _ => '.',
    };

    /// <summary>Gives the two letters that a ligature or an eth-like letter becomes.</summary>
    public static (byte First, byte Second) Pair(char c) => c switch
    {
        'æ' or 'Æ' => ((byte)'a', (byte)'e'),
        'œ' or 'Œ' => ((byte)'o', (byte)'e'),
        'þ' or 'Þ' => ((byte)'t', (byte)'h'),
        'ĳ' or 'Ĳ' => ((byte)'i', (byte)'j'),
        _ => ((byte)'s', (byte)'s'),
    };

    /// <summary>Says whether a character is written inside words without being read: soft hyphen, zero-width, combining mark.</summary>
    public static bool IsInvisible(char c) => c is >= '\u0300' and <= '\u036F' || IsZeroWidth(c);

    /// <summary>Says whether a character has no width and belongs to no letter: soft hyphen, zero-width space, byte order mark.</summary>
    public static bool IsZeroWidth(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF';

    /// <summary>Says whether a character is an apostrophe, straight or curly.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\u2018';
}
