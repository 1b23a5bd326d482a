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

    // What ends the turning, and what may be contracted with "not".
    private const uint Joints = 1u << (int)Tag.Punctuation | 1u << (int)Tag.Coordinator | 1u << (int)Tag.Subordinator,
        Contracted = 1u << (int)Tag.Be | 1u << (int)Tag.Have | 1u << (int)Tag.Do | 1u << (int)Tag.Modal;

    private int _last = -1;
    private float _factor;

    /// <summary>Whether a token may begin or end the turning.</summary>
    public static bool Turns(Tag tag, WordClasses classes) =>
        (Joints | Contracted).Has(tag) | (classes & (WordClasses.Negation | WordClasses.NegatingHead)) != 0;

    /// <summary>The valence of a token in its place; those that neither turn nor have any may be left out.</summary>
    public float Turn(int token, in LexicalEntry entry)
    {
        Tag tag = analysis.Tags[token];
        if (Joints.Has(tag))
            _last = -1;
        else if ((entry.Classes & WordClasses.Negation) != 0 || (Contracted.Has(tag) && IsContracted(token)))
            (_last, _factor) = (token + Reach, Denied);
        else if ((entry.Classes & WordClasses.NegatingHead) != 0)
            (_last, _factor) = (token + Reach, Ended);
        else if (token <= _last)
            return entry.Valence * _factor;
        return entry.Valence;
    }

    private readonly bool IsContracted(int token) =>
        analysis.Tokens.Folded(token) is [.., (byte)'n', (byte)'\'', (byte)'t'] || analysis.Tokens.Folded(token).SequenceEqual("cannot"u8);
}
