using StanceML.Geography;
using StanceML.Lexicons;
using StanceML.Syntax;

namespace StanceML.Attribution;

/// <summary>For whom an office or a pronoun speaks whose country its own words do not name.</summary>
internal sealed partial class CandidateFinder
{
    // What a country is to another one.
    private static readonly WordSet Relatives = new("friend friends ally allies partner partners neighbour neighbours neighbor neighbors brother brothers");

    // Who a pronoun or "its minister" looks back to: the last one named before that fits.
    private Party Antecedent(ulong word, Party pronoun)
    {
        bool person = HolderWords.HeOrShe.Has(word);
        if (!person && !HolderWords.ItOrThey.Has(word))
            return Party.Nobody;
        // A subject before what a preposition carries: "Markov, close to the Kremlin, said he".
        return Antecedent(person, Bit(HolderCue.IsObject) | Bit(HolderCue.InOf) | Bit(HolderCue.InPlace) | Bit(HolderCue.WithPreposition), pronoun) is { IsNobody: false } subject ? subject
            : Antecedent(person, Bit(HolderCue.InOf) | Bit(HolderCue.InPlace) | Bit(HolderCue.WithPreposition), pronoun) is { IsNobody: false } obj ? obj
            : Antecedent(person, Bit(HolderCue.IsObject), pronoun) is { IsNobody: false } any ? any
            : pronoun;
    }

    private Party Antecedent(bool person, ulong without, Party pronoun)
    {
        for (int i = _candidates.Count - 1; i >= 0; i--)
        {
            HolderCandidate candidate = _candidates[i];
            bool isPerson = candidate.Has(HolderCue.Leader) || candidate.Has(HolderCue.Named) || candidate.Has(HolderCue.Person) || candidate.Has(HolderCue.OfState);
            if (candidate.Kind != PartyKind.FirstPerson && (person ? isPerson : !candidate.Has(HolderCue.Leader)) && (candidate.Cues & without) == 0)
                return new Party(candidate.Kind, candidate.Place, pronoun.First, pronoun.Last) { Traits = candidate.Cues & Traits };
        }

        return Party.Nobody;
    }

    private static ulong Traits => Bit(HolderCue.Leader) | Bit(HolderCue.OfState) | Bit(HolderCue.Crowd) | Bit(HolderCue.Person) | Bit(HolderCue.Body) | Bit(HolderCue.Named);

    private Party Supply(Party office)
    {
        ulong lead = _analysis.Tokens[office.First].Hash;
        if (HolderWords.ThirdOwner.Has(lead) && Antecedent(lead, office) is { Kind: PartyKind.Country or PartyKind.Target } owner)
            return owner with { First = office.First, Last = office.Last };
        // Of the countries named before it the last, the target only where there is no other. What follows is spoken of.
        Party before = Party.Nobody;
        foreach (FoundMention mention in _analysis.Mentions.Mentions)
        {
            bool isTarget = mention.Place == _clue.Target;
            if (mention.Counts && mention.Place < CountryList.Default.Codes.Length && mention.FirstToken > _readings.Dateline && mention.EndToken <= office.First && (before.IsNobody || !isTarget))
                before = new Party(isTarget ? PartyKind.Target : PartyKind.Country, mention.Place, office.First, office.Last);
        }

        // "The minister said Peru was doing well", and no other country: his own; "Minister Lind" may be anybody's.
        if (before.IsNobody && _clue.Stance == Stance.Favor && (office.Traits & Bit(HolderCue.Named)) == 0 && NamesOnlyTarget())
            return new Party(PartyKind.Target, (ushort)_clue.Target, office.First, office.Last);
        return before.Kind == PartyKind.Target && _clue.Stance == Stance.Against ? Party.Nobody : before;
    }

    private bool NamesOnlyTarget()
    {
        foreach (FoundMention mention in _analysis.Mentions.Mentions)
        {
            if (mention.Counts && mention.Place < CountryList.Default.Codes.Length && mention.Place != _clue.Target && mention.FirstToken > _readings.Dateline)
                return false;
        }

        return _clue.Target < CountryList.Default.Codes.Length;
    }

    // "The rebels' spokesman".
    private bool IsOfPrivateOwner(int first) =>
        first > 1 && (_analysis.Tags[first - 1] == Tag.PossessiveMark || _analysis.Tokens[first - 1].Hash == Apostrophe)
        && _analysis.PhraseAt[first - 2] is >= 0 and int owner && PartyReader.IsPrivate(_analysis, _analysis.Phrases[owner].First, _analysis.Phrases[owner].Last);

    // "The minister thanked Peru", "said it stood by Peru", "called Peru a friend": nobody speaks so of his own country. "Said Peru was doing well" he may.
    private void Strangers()
    {
        Span<HolderCandidate> candidates = _candidates.Span;
        int first = 0;
        while (first < candidates.Length && !IsSuppliedTarget(candidates[first]))
            first++;
        if (first == candidates.Length || !(Relatives.Has(_analysis.Tokens[_clue.Token].Hash) || ActsTowardTarget(candidates[first..])))
            return;
        foreach (ref HolderCandidate candidate in candidates[first..])
        {
            if (IsSuppliedTarget(candidate) || IsPronounOfTarget(candidate))
                candidate = candidate with { Kind = PartyKind.Other, Place = 0, Cues = candidate.Cues | Bit(HolderCue.Person) };
        }
    }

    private bool ActsTowardTarget(ReadOnlySpan<HolderCandidate> offices)
    {
        Span<Phrase> phrases = _analysis.Phrases;
        foreach (FoundMention mention in _analysis.Mentions.Mentions)
        {
            int at = mention.Place == _clue.Target && mention.Counts ? _analysis.PhraseAt[mention.EndToken - 1] : -1;
            int verb = at < 0 || IsPlace(phrases[at]) ? -1 : VerbAbove(at);
            if (verb < 0)
                continue;
            int agent = phrases[verb].Is(PhraseFlags.Passive) ? ByPhrase(verb) : at > verb ? _readings.SubjectOf(verb) : -1;
            foreach (ref readonly HolderCandidate office in offices)
            {
                if (agent >= 0 && office.First == phrases[agent].First && (IsSuppliedTarget(office) || IsPronounOfTarget(office)))
                    return true;
            }
        }

        return false;
    }

    // "Told parliament in Lima": where he stood.
    private static bool IsPlace(in Phrase phrase) => phrase.PrepositionToken >= 0 && phrase.Preposition is Prepositions.In or Prepositions.At or Prepositions.From;

    private bool IsSuppliedTarget(in HolderCandidate candidate) =>
        candidate.Kind == PartyKind.Target && candidate.Has(HolderCue.Supplied) && !HolderWords.ThirdOwner.Has(_analysis.Tokens[candidate.First].Hash);

    private static bool IsPronounOfTarget(in HolderCandidate candidate) => candidate.Kind == PartyKind.Target && candidate.Has(HolderCue.Pronoun);
}
