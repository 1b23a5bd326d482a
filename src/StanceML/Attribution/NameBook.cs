using StanceML.Syntax;

namespace StanceML.Attribution;

/// <summary>
/// For whom the persons of a document speak, by surname: "Igor Lind, a Danish negotiator" and later "Mr Lind".
/// Filled from all sentences first, then only read. Not thread-safe while it is filled.
/// </summary>
internal sealed class NameBook
{
    private const ulong CountryTraits = 1ul << (int)HolderCue.OfState | 1ul << (int)HolderCue.Named;

    private readonly Dictionary<ulong, Party> _bySurname = [];
    private readonly PhraseReadings _readings = new();

    /// <summary>How many surnames are known.</summary>
    public int Count => _bySurname.Count;

    /// <summary>Notes the persons that a sentence introduces with a full name and a role.</summary>
    public void Note(StatementAnalysis analysis)
    {
        _readings.Start(analysis, 0, -1);
        for (int at = 0; at < analysis.PhraseCount; at++)
        {
            ref Phrase phrase = ref analysis.Phrases[at];
            if (phrase.Kind != PhraseKind.Noun || !IsFullName(analysis, phrase))
                continue;
            Party party = _readings.Read(at);
            bool speaksForState = party.Kind == PartyKind.Country && (party.Traits & 1ul << (int)HolderCue.OfState) != 0;
            bool isPrivate = party.Kind == PartyKind.Other && (party.Traits & 1ul << (int)HolderCue.Body) != 0;
            if (speaksForState || isPrivate)
                Add(analysis.Tokens[phrase.Last].Hash, party);
        }
    }

    /// <summary>What is known of the person whose surname a token is, as a party to a target; the party itself where nothing is.</summary>
    public Party Resolve(StatementAnalysis analysis, Party party, int last, int target)
    {
        if (!IsName(analysis, last) || !_bySurname.TryGetValue(analysis.Tokens[last].Hash, out Party known) || known.Kind != PartyKind.Country)
            return party;
        return party with { Kind = known.Place == target ? PartyKind.Target : PartyKind.Country, Place = known.Place, Traits = party.Traits | CountryTraits };
    }

    // Two persons of one surname who speak for different sides are nobody's.
    private void Add(ulong surname, Party party)
    {
        if (_bySurname.TryGetValue(surname, out Party known) && (known.Kind != party.Kind || known.Place != party.Place))
            party = Party.Nobody;
        _bySurname[surname] = party;
    }

    // First name and surname at the end of the phrase, with or without a title before.
    private static bool IsFullName(StatementAnalysis analysis, in Phrase phrase) =>
        phrase.Last > phrase.First && IsName(analysis, phrase.Last) && IsName(analysis, phrase.Last - 1);

    private static bool IsName(StatementAnalysis analysis, int token) =>
        !analysis.IsHeadlineCase && analysis.MentionAt[token] < 0 && PartyReader.IsUnknownName(analysis, token);
}
