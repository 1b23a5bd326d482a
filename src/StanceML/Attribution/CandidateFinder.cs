using StanceML.Geography;
using StanceML.Lexicons;
using StanceML.Syntax;
using StanceML.Tables;
using StanceML.Text;

namespace StanceML.Attribution;

/// <summary>Lists who may hold a stance, with the cues of each. A workspace. Not thread-safe.</summary>
internal sealed partial class CandidateFinder
{
    private const int MaxHops = 8;

    private static readonly ulong Apostrophe = WordHash.Of("'"u8);

    private readonly ScratchList<HolderCandidate> _candidates = new();
    private readonly ScratchList<Speech> _speeches = new();
    private readonly PhraseReadings _readings = new();
    private int[] _candidateAt = [];
    private StatementAnalysis _analysis = null!;
    private StanceClue _clue;
    private NameBook? _names;
    private int _anchor;

    /// <summary>The candidates of the last call; the author is the last.</summary>
    public ReadOnlySpan<HolderCandidate> Candidates => _candidates.Items;

    /// <summary>What the statement itself says for or against: a set of cues.</summary>
    public ulong Context { get; private set; }

    /// <summary>Fills <see cref="Candidates"/> and <see cref="Context"/>.</summary>
    /// <param name="analysis">The analysed statement.</param>
    /// <param name="clue">The stance and where it is expressed.</param>
    /// <param name="names">For whom the persons of the document speak; null for none known.</param>
    public void Find(StatementAnalysis analysis, StanceClue clue, NameBook? names = null)
    {
        _analysis = analysis;
        _names = names;
        _clue = clue;
        _candidates.Clear();
        _anchor = analysis.PhraseAt[clue.Token];
        if (_anchor < 0)
            _anchor = Nearest(clue.Token);
        _readings.Start(analysis, _anchor, clue.Target);
        SpeechFinder.FindAll(_readings, _speeches);
        for (int i = _readings.From; i < _readings.To; i++)
        {
            if (analysis.Phrases[i].Kind == PhraseKind.Noun && analysis.Phrases[i].First > _readings.Dateline && !IsAskedAbout(i))
                Add(i);
        }

        OwnersInAnchor();
        NumberCandidates();
        Positions();
        Links();
        Speeches();
        Strangers();
        FirstPersons();
        Outside();
        Idle();
        Unnamed();
        Context = ContextOf();
        _candidates.Add(new HolderCandidate(PartyKind.Nobody, 0, -1, -1, 0));
    }

    private int Nearest(int token)
    {
        // "In protest against": the noun that the preposition carries.
        for (int i = token + 1; i <= token + 2 && i < _analysis.Tokens.Count; i++)
        {
            if (_analysis.PhraseAt[i] is >= 0 and int at && _analysis.Phrases[at].PrepositionToken == token)
                return at;
        }

        for (int i = token; i >= 0; i--)
        {
            if (_analysis.PhraseAt[i] >= 0)
                return _analysis.PhraseAt[i];
        }

        return 0;
    }

    private void Add(int at)
    {
        Party party = _readings.Read(at);
        ref Phrase phrase = ref _analysis.Phrases[at];
        if (_names is not null && party.Kind is PartyKind.Other or PartyKind.Office)
            party = _names.Resolve(_analysis, party, phrase.Last, _clue.Target);
        if (party.Kind == PartyKind.Country && IsUndergoing(phrase))
            return;
        ulong cues = party.Traits;
        switch (party.Kind)
        {
            case PartyKind.Nobody:
                return;
            case PartyKind.Pronoun:
                ulong word = _analysis.Tokens[phrase.First].Hash;
                party = Antecedent(word, party);
                // "It is shameful": no one.
                if (party.Kind == PartyKind.Pronoun && HolderWords.ItOrThey.Has(word) && !HolderWords.ThirdPlural.Has(word))
                    return;
                cues = party.Traits | Bit(HolderCue.Pronoun);
                break;
            case PartyKind.Office when IsOfPrivateOwner(phrase.First):
                party = party with { Kind = PartyKind.Other };
                cues |= Bit(HolderCue.Body);
                break;
            case PartyKind.Office:
                Party supplied = Supply(party);
                // "Minister Lind": somebody, if not known whose.
                bool isSomebody = supplied.IsNobody && (cues & Bit(HolderCue.Named)) != 0;
                party = isSomebody ? party with { Kind = PartyKind.Other } : supplied;
                cues |= isSomebody ? Bit(HolderCue.Person) : Bit(HolderCue.Supplied);
                break;
        }

        if (party.Kind is PartyKind.Nobody or PartyKind.Pronoun or PartyKind.Office)
        {
            party = party with { Kind = PartyKind.Other };
            cues |= Bit(HolderCue.Generic);
        }

        if (phrase.PrepositionToken >= 0)
        {
            cues |= phrase.Preposition switch
            {
                Prepositions.Of => Bit(HolderCue.InOf),
                Prepositions.By => Bit(HolderCue.BehindBy),
                Prepositions.In or Prepositions.At or Prepositions.From => Bit(HolderCue.InPlace),
                _ => Bit(HolderCue.WithPreposition),
            };
        }

        if (Covers(phrase.First, phrase.Last))
            cues |= Bit(HolderCue.InTargetPhrase);
        else if (IsBesideTarget(at))
            cues |= Bit(HolderCue.BesideTarget);
        if (at == _anchor)
            cues |= Bit(HolderCue.IsAnchor);
        if (phrase.First > 0 && (HolderWords.Of(_analysis.Tokens[phrase.First - 1].Hash) & HolderWordKinds.FirstOwner) != 0 || IsOurs(at))
            cues |= Bit(HolderCue.Ours);
        if (IsAsked(at))
            cues |= Bit(HolderCue.Asked);
        if (phrase.Relation == Relation.Object)
            cues |= Bit(HolderCue.IsObject);
        _candidates.Add(new HolderCandidate(party.Kind, party.Place, phrase.First, phrase.Last, cues));
    }

    // "On behalf of X", "my country, X", "we Xs": the speaker's own.
    private bool IsOurs(int at)
    {
        Span<Phrase> phrases = _analysis.Phrases;
        if (at > 0 && phrases[at - 1].Kind == PhraseKind.Noun && !phrases[at].Is(PhraseFlags.AfterCoordinator))
        {
            ulong before = _analysis.Tokens[phrases[at - 1].First].Hash;
            if (_analysis.MentionAt[phrases[at - 1].First] < 0 && (HolderWords.Of(before) & (HolderWordKinds.FirstPerson | HolderWordKinds.FirstOwner)) != 0 && phrases[at].PrepositionToken < 0)
                return true;
            return phrases[at].Preposition == Prepositions.Of && _analysis.Tokens.Folded(phrases[at - 1].Last).SequenceEqual("behalf"u8);
        }

        return false;
    }

    private bool Covers(int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (_analysis.MentionAt[i] >= 0 && _analysis.Mentions[_analysis.MentionAt[i]].Place == _clue.Target)
                return true;
        }

        return false;
    }

    private bool IsBesideTarget(int at)
    {
        Span<Phrase> phrases = _analysis.Phrases;
        if (at + 1 < phrases.Length && phrases[at + 1].Kind == PhraseKind.Noun && phrases[at + 1].Is(PhraseFlags.AfterCoordinator | PhraseFlags.AfterComma)
            && phrases[at + 1].PrepositionToken < 0 && Covers(phrases[at + 1].First, phrases[at + 1].Last))
            return true;
        return at > 0 && phrases[at].Is(PhraseFlags.AfterCoordinator | PhraseFlags.AfterComma) && phrases[at].PrepositionToken < 0
            && phrases[at - 1].Kind == PhraseKind.Noun && Covers(phrases[at - 1].First, phrases[at - 1].Last);
    }

    private static ulong Bit(HolderCue cue) => 1ul << (int)cue;

    // Which candidate opens each phrase that is near, -1 for none.
    private void NumberCandidates()
    {
        int count = _readings.To - _readings.From;
        if (_candidateAt.Length < count)
            _candidateAt = new int[count];
        _candidateAt.AsSpan(0, count).Fill(-1);
        ReadOnlySpan<HolderCandidate> candidates = _candidates.Items;
        for (int i = 0; i < candidates.Length; i++)
        {
            int at = _analysis.PhraseAt[candidates[i].First];
            if (_analysis.Phrases[at].First == candidates[i].First)
                _candidateAt[at - _readings.From] = i;
        }
    }

    private void Mark(int phrase, HolderCue cue)
    {
        if (phrase >= _readings.From && phrase < _readings.To && _candidateAt[phrase - _readings.From] is >= 0 and int candidate)
            _candidates[candidate].Cues |= Bit(cue);
    }

    // "Ankara's criticism": the owner stands in the anchor's own phrase.
    private void OwnersInAnchor()
    {
        ref Phrase phrase = ref _analysis.Phrases[_anchor];
        // Whose attack it is does not take the side of the attacked.
        bool turned = _clue.Stance == Stance.Favor && !_clue.Agrees && _analysis.MentionAt[_clue.Token] < 0;
        if (phrase.Kind != PhraseKind.Noun || _clue.Token <= phrase.First || turned)
            return;
        int verb = LostVerb(phrase);
        int last = verb >= 0 ? verb - 1 : _clue.Token - 1;
        Party owner = PartyReader.ReadTokens(_analysis, phrase.First, last, _clue.Target);
        if (verb >= 0 && owner.Kind == PartyKind.Other && _names is not null)
            owner = _names.Resolve(_analysis, owner, last, _clue.Target);
        if (owner.Kind is PartyKind.Country or PartyKind.Other or PartyKind.FirstPerson)
        {
            for (int i = _candidates.Count - 1; i >= 0; i--)
            {
                if (_candidates[i].First == phrase.First)
                    _candidates.RemoveAt(i);
            }

            int place = _candidates.Count;
            while (place > 0 && _candidates[place - 1].First > owner.First)
                place--;
            _candidates.Insert(place, new HolderCandidate(owner.Kind, owner.Place, owner.First, owner.Last, owner.Traits | (verb >= 0 ? LostSubject : Bit(HolderCue.OwnsAnchor)) | (IsTowardTarget() ? Bit(HolderCue.OwnsAgreeing) : 0)));
        }
    }

    // "X's criticism of the target": the anchor expresses the stance, and a preposition carries the target to it.
    private bool IsTowardTarget()
    {
        Span<Phrase> phrases = _analysis.Phrases;
        for (int i = _anchor + 1; i <= _anchor + 2 && i < phrases.Length && _clue is { Agrees: true, TargetActs: false }; i++)
        {
            if (phrases[i].Kind != PhraseKind.Noun || phrases[i].PrepositionToken < 0)
                return false;
            if (Covers(phrases[i].First, phrases[i].Last))
                return true;
        }

        return false;
    }

    private void Positions()
    {
        int beforeAnchor = -1, beforeTarget = -1, target = int.MaxValue;
        foreach (FoundMention mention in _analysis.Mentions.Mentions)
        {
            if (mention.Place == _clue.Target && mention.Counts)
            {
                target = mention.FirstToken;
                break;
            }
        }

        Span<HolderCandidate> candidates = _candidates.Span;
        for (int i = 0; i < candidates.Length; i++)
        {
            ref HolderCandidate candidate = ref candidates[i];
            ulong cues = i == 0 ? Bit(HolderCue.First) : 0;
            cues |= candidate.First > _clue.Token ? Bit(HolderCue.BehindAnchor) : 0;
            cues |= candidate.First > target ? Bit(HolderCue.BehindTarget) : 0;
            candidate.Cues |= cues;
            if (candidate.Last < _clue.Token)
                beforeAnchor = i;
            if (candidate.Last < target)
                beforeTarget = i;
        }

        if (beforeAnchor >= 0)
            candidates[beforeAnchor].Cues |= Bit(HolderCue.NearestBeforeAnchor);
        if (beforeTarget >= 0)
            candidates[beforeTarget].Cues |= Bit(HolderCue.NearestBeforeTarget);
    }
}
