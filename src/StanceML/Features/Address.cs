using StanceML.Geography;
using StanceML.Syntax;
using StanceML.Text;

namespace StanceML.Features;

/// <summary>Tells a country that a sentence speaks to, and the word that stands for it there: "Chile, you let us down", "Shame on you, Chile!".</summary>
internal static class Address
{
    // How many tokens away the word may stand: in the same breath.
    private const int Reach = 16;

    private static readonly WordSet You = new("you your u ur");

    /// <summary>The token of the word that stands for the country of a mention; -1 where nobody speaks to it.</summary>
    public static int PronounOf(StatementAnalysis analysis, TokenSpan mention)
    {
        ReadOnlySpan<Token> tokens = analysis.Tokens.Tokens;
        int before = mention.First - 1, after = mention.Last + 1;
        bool opens = before < 0 || Words.EndsSentence(tokens[before]) || tokens[mention.First].Is(TokenFlags.LineStart);
        bool closes = after >= tokens.Length || Words.EndsSentence(tokens[after]);
        if (opens && !closes && tokens[after].Hash == Words.Comma)
            return Seek(tokens, after + 1, 1);
        return closes && before >= 0 && tokens[before].Hash == Words.Comma ? Seek(tokens, before - 1, -1) : -1;
    }

    private static int Seek(ReadOnlySpan<Token> tokens, int from, int step)
    {
        for (int i = from, left = Reach; i >= 0 && i < tokens.Length && left > 0 && !Words.EndsSentence(tokens[i]); i += step, left--)
        {
            if (You.Has(tokens[i].Hash))
                return i;
        }

        return -1;
    }
}
