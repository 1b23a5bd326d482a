namespace StanceML.Features;

/// <summary>The places where one target is named, in text order; at least one.</summary>
internal readonly ref struct TargetMentions(ReadOnlySpan<TokenSpan> spans)
{
    public ReadOnlySpan<TokenSpan> Spans { get; } = spans;

    public int Count => Spans.Length;

    public bool Covers(int token)
    {
        foreach (TokenSpan span in Spans)
        {
            if (token >= span.First && token <= span.Last)
                return true;
        }

        return false;
    }
}
