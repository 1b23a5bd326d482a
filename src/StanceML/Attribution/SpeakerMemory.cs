using StanceML.Syntax;

namespace StanceML.Attribution;

/// <summary>Who has spoken in a document so far, for the sentences that do not say. Not thread-safe.</summary>
/// <param name="speaker">Whose "I" and "we" it is; none for the author's.</param>
/// <param name="names">For whom the persons of the document speak.</param>
internal sealed class SpeakerMemory(Holder speaker, NameBook names)
{
    // "The ministry" of four sentences ago may be any ministry.
    private const int Memory = 4;

    private readonly Holder[] _officials = new Holder[Memory];
    private Holder _last = Holder.None;
    private int _sentence;

    /// <summary>What the sentences so far tell of the next one.</summary>
    public HolderContext Context => new(speaker, _last, OnlyOfficial(), names);

    /// <summary>Remembers who speaks in a sentence.</summary>
    public void Hear(StatementAnalysis analysis)
    {
        // A quotation without a source goes on with the last one; a sentence of the writer's own ends it.
        Holder here = HolderFinder.LastSpeaker(analysis, names);
        _last = here.Kind != HolderKind.None ? here : IsQuoted(analysis) ? _last : Holder.None;
        _officials[_sentence++ % Memory] = here.Kind == HolderKind.Country ? here : Holder.None;
    }

    private Holder OnlyOfficial()
    {
        Holder only = Holder.None;
        foreach (Holder official in _officials)
        {
            if (official.Kind != HolderKind.Country || official == only)
                continue;
            if (only.Kind == HolderKind.Country)
                return Holder.None;
            only = official;
        }

        return only;
    }

    // Mostly somebody's words.
    private static bool IsQuoted(StatementAnalysis analysis)
    {
        int quoted = 0;
        for (int i = 0; i < analysis.Tokens.Count; i++)
            quoted += analysis.Quoted[i] ? 1 : 0;
        return quoted * 2 > analysis.Tokens.Count;
    }
}
