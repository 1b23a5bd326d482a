using StanceML.Lexicons;
using StanceML.Syntax;

namespace StanceML.Features;

/// <summary>Turns good into bad and bad into good behind "not", "failed to", "an end to" and their like, up to the next joint of the sentence.</summary>
internal ref struct ToneTurning(StatementAnalysis analysis)
{
    // How many words a negation reaches; shorter and longer reaches did worse on news.
    private const int Reach = 10;

    // What is denied is no full opposite; what is ended, fought or avoided still less.
    private const float Denied = -0.6f, Ended = -0.3f;

    private int _left;
    private float _factor;

    /// <summary>The valence of the next token in its place.</summary>
    public float Turn(int token, in LexicalEntry entry)
    {
        Tag tag = analysis.Tags[token];
        if (tag is Tag.Punctuation or Tag.Coordinator or Tag.Subordinator)
            _left = 0;
        else if ((entry.Classes & WordClasses.Negation) != 0 || IsContracted(tag, token))
            (_left, _factor) = (Reach, Denied);
        else if ((entry.Classes & WordClasses.NegatingHead) != 0)
            (_left, _factor) = (Reach, Ended);
        else if (_left-- > 0)
            return entry.Valence * _factor;
        return entry.Valence;
    }

    private readonly bool IsContracted(Tag tag, int token) =>
        tag is Tag.Be or Tag.Have or Tag.Do or Tag.Modal
        && (analysis.Tokens.Folded(token) is [.., (byte)'n', (byte)'\'', (byte)'t'] || analysis.Tokens.Folded(token).SequenceEqual("cannot"u8));
}
