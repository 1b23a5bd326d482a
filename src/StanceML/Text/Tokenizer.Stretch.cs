namespace StanceML.Text;

internal static partial class Tokenizer
{
    /// <summary>Adds the tokens of a stretch of a text to those of the stretch right before it, or begins with it.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="from">Where the stretch begins: 0, or white space behind something else.</param>
    /// <param name="to">Where it ends: the end of the text, or white space behind something else.</param>
    /// <param name="buffer">Holds the tokens, which are those that <see cref="Tokenize"/> gives.</param>
    public static void Append(ReadOnlySpan<char> text, int from, int to, TokenBuffer buffer)
    {
        int first = buffer.Count, fold = buffer.Reserve(to - from);
        new Run(text, buffer, isPlain: !BitConverter.IsLittleEndian, from, fold).All(to);
        // The first token was taken for that of a text.
        if (from > 0 && buffer.Count > first && (text[from] == ' ' && buffer[first].Start == from + 1 || !text[from..buffer[first].Start].ContainsAny('\n', '\r')))
            buffer[first] = buffer[first] with { Flags = buffer[first].Flags & ~TokenFlags.LineStart };
    }
}
