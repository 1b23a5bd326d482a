using StanceML.Geography;
using StanceML.Lexicons;
using StanceML.Syntax;
using StanceML.Text;

namespace StanceML.Attribution;

/// <summary>Lists who may hold a stance, with the cues of each. A workspace. Not thread-safe.</summary>
internal sealed class CandidateFinder
{
    // A page in one line must not take the square of its length: what stands further off holds nothing here.
    private const int Reach = 60;
    private const int MaxHops = 8;

    private readonly List<HolderCandidate> _candidates = [];
    private readonly List<Speech> _speeches = [];
    private StatementAnalysis _analysis = null!;
    private StanceClue _clue;
    private int _anchor;

    /// <summary>The candidates of the last call; the author is the last.</summary>
    public List<HolderCandidate> Candidates => _candidates;

    /// <summary>What the statement itself says for or against: a set of cues.</summary>
    public ulong Context { get; private set; }

    public void Find(StatementAnalysis analysis, StanceClue clue)
    {
        _analysis = analysis;
        _clue = clue;
        _candidates.Clear();
        _anchor = analysis.PhraseAt[clue.Token];
        if (_anchor < 0)
            _anchor = Nearest(clue.Token);
        int from = Math.Max(0, _anchor - Reach), to = Math.Min(analysis.PhraseCount, _anchor + Reach);
        SpeechFinder.FindAll(analysis, from, to, clue.Target, _speeches);
        for (int i = from; i < to; i++)
        {
            if (analysis.Phrases[i].Kind == PhraseKind.Noun)
                Add(i, from);
        }

        OwnersInAnchor();
        Positions();
        Links();
        Speeches();
        Unnamed();
        Context = ContextOf();
        _candidates.Add(new HolderCandidate(PartyKind.Nobody, 0, -1, -1, 0));
    }

    private int Nearest(int token)
    {
        for (int i = token; i >= 0; i--)
        {
            if (_analysis.PhraseAt[i] >= 0)
                return _analysis.PhraseAt[i];
        }

        return 0;
    }

    private void Add(int at, int from)
    {
        Party party = PartyReader.Read(_analysis, at, _clue.Target);
        ref Phrase phrase = ref _analysis.Phrases[at];
        ulong cues = party.Traits;
        switch (party.Kind)
        {
            case PartyKind.Nobody:
                return;
            case PartyKind.Pronoun:
                ulong word = _analysis.Tokens[phrase.First].Hash;
                party = Antecedent(word, party);
                cues = party.Traits | Bit(HolderCue.Pronoun);
                break;
            case PartyKind.Office:
                party = Supply(party, at);
                cues |= Bit(HolderCue.Supplied);
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
        if (phrase.First > 0 && HolderWords.FirstOwner.Has(_analysis.Tokens[phrase.First - 1].Hash) || IsOurs(at))
            cues |= Bit(HolderCue.Ours);
        if (phrase.Relation == Relation.Object)
            cues |= Bit(HolderCue.IsObject);
        if (at == from && IsDateline(phrase.Last))
            cues |= Bit(HolderCue.Dateline);
        _candidates.Add(new HolderCandidate(party.Kind, party.Place, phrase.First, phrase.Last, cues));
    }

    // "On behalf of X", "my country, X", "we Xs": the speaker's own.
    private bool IsOurs(int at)
    {
        Span<Phrase> phrases = _analysis.Phrases;
        if (at > 0 && phrases[at - 1].Kind == PhraseKind.Noun && !phrases[at].Is(PhraseFlags.AfterCoordinator))
        {
            ulong before = _analysis.Tokens[phrases[at - 1].First].Hash;
            if (_analysis.MentionAt[phrases[at - 1].First] < 0 && (HolderWords.FirstOwner.Has(before) || HolderWords.FirstPerson.Has(before)) && phrases[at].PrepositionToken < 0)
                return true;
            return phrases[at].Preposition == Prepositions.Of && _analysis.Tokens.Folded(phrases[at - 1].Last).SequenceEqual("behalf"u8);
        }

        return false;
    }

    private bool IsDateline(int last)
    {
        for (int i = last + 1; i <= last + 8 && i < _analysis.Tokens.Count; i++)
        {
            if (_analysis.Tokens[i].IsPunctuation && _analysis.Tokens.Folded(i) is [(byte)'-', ..] && _analysis.Tokens[i].HasSpaceBefore)
                return true;
            if (_analysis.PhraseAt[i] >= 0 && _analysis.Phrases[_analysis.PhraseAt[i]].Kind == PhraseKind.Verb)
                return false;
        }

        return false;
    }

    // Who a pronoun or "its minister" looks back to: the last one named before that fits.
    private Party Antecedent(ulong word, Party pronoun)
    {
        bool person = HolderWords.HeOrShe.Has(word);
        if (!person && !HolderWords.ItOrThey.Has(word))
            return Party.Nobody;
        for (int i = _candidates.Count - 1; i >= 0; i--)
        {
            HolderCandidate candidate = _candidates[i];
            bool isPerson = candidate.Has(HolderCue.Leader) || candidate.Has(HolderCue.Named) || candidate.Has(HolderCue.Person) || (candidate.Has(HolderCue.OfState));
            if (candidate.Kind == PartyKind.FirstPerson || (person && !isPerson) || (!person && candidate.Has(HolderCue.Leader)) || candidate.Has(HolderCue.IsObject))
                continue;
            return new Party(candidate.Kind, candidate.Place, pronoun.First, pronoun.Last) { Traits = candidate.Cues & Traits };
        }

        return pronoun;
    }

    private static ulong Traits => Bit(HolderCue.Leader) | Bit(HolderCue.OfState) | Bit(HolderCue.Crowd) | Bit(HolderCue.Person) | Bit(HolderCue.Body) | Bit(HolderCue.Named);

    private Party Supply(Party office, int at)
    {
        ulong lead = _analysis.Tokens[office.First].Hash;
        if (HolderWords.ThirdOwner.Has(lead) && Antecedent(lead, office) is { Kind: PartyKind.Country or PartyKind.Target } owner)
            return owner with { First = office.First, Last = office.Last };
        Party behind = Party.Nobody, before = Party.Nobody;
        foreach (FoundMention mention in _analysis.Mentions.Mentions)
        {
            if (!mention.Counts || mention.Place >= CountryList.Default.Codes.Length)
                continue;
            bool isTarget = mention.Place == _clue.Target;
            var party = new Party(isTarget ? PartyKind.Target : PartyKind.Country, mention.Place, office.First, office.Last);
            if (mention.EndToken <= office.First && (before.IsNobody || !isTarget))
                before = party;
            else if (mention.FirstToken > office.Last && (behind.IsNobody || (behind.Kind == PartyKind.Target && !isTarget)))
                behind = party;
        }

        return before.Kind == PartyKind.Country ? before : behind.Kind == PartyKind.Country ? behind : before.IsNobody ? behind : before;
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

    private void Mark(int phrase, HolderCue cue)
    {
        if (phrase < 0)
            return;
        ref Phrase at = ref _analysis.Phrases[phrase];
        for (int i = 0; i < _candidates.Count; i++)
        {
            if (_candidates[i].First == at.First)
                _candidates[i] = _candidates[i] with { Cues = _candidates[i].Cues | Bit(cue) };
        }
    }

    // "Ankara's criticism": the owner stands in the anchor's own phrase.
    private void OwnersInAnchor()
    {
        ref Phrase phrase = ref _analysis.Phrases[_anchor];
        if (phrase.Kind != PhraseKind.Noun || _clue.Token <= phrase.First)
            return;
        Party owner = PartyReader.ReadTokens(_analysis, phrase.First, _clue.Token - 1, _clue.Target);
        if (owner.Kind is PartyKind.Country or PartyKind.Other or PartyKind.FirstPerson)
        {
            _candidates.RemoveAll(candidate => candidate.First == _analysis.Phrases[_anchor].First);
            _candidates.Add(new HolderCandidate(owner.Kind, owner.Place, owner.First, owner.Last, owner.Traits | Bit(HolderCue.OwnsAnchor)));
            _candidates.Sort(static (a, b) => a.First.CompareTo(b.First));
        }
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

        for (int i = 0; i < _candidates.Count; i++)
        {
            HolderCandidate candidate = _candidates[i];
            ulong cues = i == 0 ? Bit(HolderCue.First) : 0;
            cues |= candidate.First > _clue.Token ? Bit(HolderCue.BehindAnchor) : 0;
            cues |= candidate.First > target ? Bit(HolderCue.BehindTarget) : 0;
            _candidates[i] = candidate with { Cues = candidate.Cues | cues };
            if (candidate.Last < _clue.Token)
                beforeAnchor = i;
            if (candidate.Last < target)
                beforeTarget = i;
        }

        if (beforeAnchor >= 0)
            _candidates[beforeAnchor] = _candidates[beforeAnchor] with { Cues = _candidates[beforeAnchor].Cues | Bit(HolderCue.NearestBeforeAnchor) };
        if (beforeTarget >= 0)
            _candidates[beforeTarget] = _candidates[beforeTarget] with { Cues = _candidates[beforeTarget].Cues | Bit(HolderCue.NearestBeforeTarget) };
    }

    private void Links()
    {
        Span<Phrase> phrases = _analysis.Phrases;
        int verb = VerbAbove(_anchor);
        if (verb >= 0)
        {
            MarkAgents(verb, HolderCue.ActsOnAnchor, HolderCue.ByAnchor);
            if (!_clue.TargetActs)
                MarkAgents(verb, HolderCue.ActsOnSelf, HolderCue.ByAnchor);
            int left = verb - 1;
            if (left >= 0 && !phrases[verb].Is(PhraseFlags.AfterComma | PhraseFlags.AfterCoordinator))
                Mark(left, HolderCue.LeftOfVerb);
            for (int i = verb - 1; i >= 0 && i >= verb - 3; i--)
            {
                if (phrases[i].Kind == PhraseKind.Verb)
                    break;
                Mark(i, HolderCue.NearVerb);
            }
        }

        if (phrases[_anchor].Kind == PhraseKind.Noun)
            Mark(ByPhrase(_anchor), HolderCue.ByAnchor);
        foreach (FoundMention mention in _analysis.Mentions.Mentions)
        {
            int at = mention.Place == _clue.Target && mention.Counts ? _analysis.PhraseAt[mention.EndToken - 1] : -1;
            if (at < 0)
                continue;
            int above = VerbAbove(at);
            if (above >= 0 && (phrases[at].Relation != Relation.Subject || phrases[above].Is(PhraseFlags.Passive)))
                MarkAgents(above, HolderCue.ActsOnTarget, HolderCue.ByTarget);
            if (at > 0 && phrases[at - 1].Kind == PhraseKind.Verb)
                Mark(SubjectFinder.Of(_analysis, at - 1), HolderCue.ActsNextToTarget);
        }

        // What the anchor stands under.
        int up = _anchor;
        for (int hops = 0; up >= 0 && hops < MaxHops; hops++)
        {
            if (phrases[up].Kind == PhraseKind.Verb && up != verb)
            {
                int head = phrases[up].Head;
                HolderCue cue = HolderWords.Speech.Has(_analysis.Tokens[head].Hash) ? HolderCue.SpeechAbove
                    : (_analysis.Classes(head) & (WordClasses.Reporting | WordClasses.Thinking)) != 0 ? HolderCue.ThoughtAbove : HolderCue.SubjectAbove;
                Mark(SubjectFinder.Of(_analysis, up), cue);
            }

            int next = phrases[up].Parent >= 0 ? phrases[up].Parent : phrases[up].Clause;
            up = next == up ? -1 : next;
        }

        int clause = phrases[_anchor].Kind == PhraseKind.Verb ? _anchor : phrases[_anchor].Clause;
        if (clause >= 0)
            Mark(SubjectFinder.Of(_analysis, clause), HolderCue.ClauseSubject);
        int from = Math.Max(0, _anchor - Reach), to = Math.Min(phrases.Length, _anchor + Reach);
        for (int i = from; i < to; i++)
        {
            if (phrases[i].Kind == PhraseKind.Verb)
                Mark(SubjectFinder.Of(_analysis, i), HolderCue.AnySubject);
        }
    }

    private void MarkAgents(int verb, HolderCue subject, HolderCue by)
    {
        if (_analysis.Phrases[verb].Is(PhraseFlags.Passive))
            Mark(ByPhrase(verb), by);
        else
            Mark(SubjectFinder.Of(_analysis, verb), subject);
    }

    private int ByPhrase(int above)
    {
        Span<Phrase> phrases = _analysis.Phrases;
        for (int i = above + 1; i < phrases.Length && i < above + 6; i++)
        {
            if (phrases[i].Preposition == Prepositions.By && phrases[i].Kind == PhraseKind.Noun)
                return i;
            if (phrases[i].Kind == PhraseKind.Verb)
                break;
        }

        return -1;
    }

    private int VerbAbove(int at)
    {
        Span<Phrase> phrases = _analysis.Phrases;
        for (int hops = 0; at >= 0 && hops < MaxHops; hops++)
        {
            if (phrases[at].Kind == PhraseKind.Verb)
                return at;
            int above = phrases[at].Parent;
            // What was linked as a subject and is none stands in the clause before.
            if (phrases[at].Relation == Relation.Subject && above >= 0 && SubjectFinder.Of(_analysis, above) != at)
            {
                for (above = at - 1; above >= 0 && phrases[above].Kind != PhraseKind.Verb; above--)
                {
                }
            }

            at = above;
        }

        return -1;
    }

    private void Speeches()
    {
        Speech best = default;
        int bestRank = 0;
        foreach (Speech speech in _speeches)
        {
            Mark(speech.Source, HolderCue.AnySpeech);
            int rank = SpeechFinder.Rank(_analysis, speech, _clue.Token);
            if (rank > bestRank)
            {
                bestRank = rank;
                best = speech;
            }
        }

        if (bestRank > 0)
        {
            Mark(best.Source, _analysis.Quoted[_clue.Token] ? HolderCue.QuoteSource
                : best.Reason == HolderReason.AccordingTo ? HolderCue.AccordingTo : best.Cue < _clue.Token ? HolderCue.SpeechBefore : HolderCue.SpeechAfter);
        }

        if (SpeechFinder.TryHeadline(_analysis, _clue.Token, _clue.Target, out Speech headline))
            Mark(headline.Source, HolderCue.Headline);
    }

    // "Has been accused of": somebody does it, nobody is named.
    private void Unnamed()
    {
        ref Phrase anchor = ref _analysis.Phrases[_anchor];
        if (anchor.Kind == PhraseKind.Verb && anchor.Is(PhraseFlags.Passive) && (_analysis.Classes(anchor.Head) & WordClasses.Reporting) != 0 && ByPhrase(_anchor) < 0)
            _candidates.Add(new HolderCandidate(PartyKind.Other, 0, -1, -1, Bit(HolderCue.Unnamed)));
    }

    private ulong ContextOf()
    {
        ulong context = (_clue.TargetActs ? Ctx(HolderCue.TargetActs) : 0) | (_clue.Stance == Stance.Favor ? Ctx(HolderCue.Favor) : 0)
            | (_analysis.IsHeadlineCase ? Ctx(HolderCue.HeadlineCase) : 0) | (_analysis.Quoted[_clue.Token] ? Ctx(HolderCue.AnchorQuoted) : 0)
            | (_analysis.MentionAt[_clue.Token] >= 0 ? Ctx(HolderCue.OwnAnchor) : 0);
        bool country = false;
        int countries = 0;
        ulong seen = 0;
        for (int i = 0; i < _candidates.Count; i++)
        {
            HolderCandidate candidate = _candidates[i];
            country |= candidate.Kind == PartyKind.Country;
            if (candidate.Kind == PartyKind.Country && (seen & 1ul << (candidate.Place & 63)) == 0)
            {
                seen |= 1ul << (candidate.Place & 63);
                countries++;
            }

            if (candidate.Kind == PartyKind.FirstPerson && (candidate.Has(HolderCue.ActsOnAnchor) || candidate.Has(HolderCue.ActsOnTarget) || candidate.Has(HolderCue.SpeechAbove) || candidate.Has(HolderCue.ThoughtAbove)))
                context |= Ctx(HolderCue.FirstPersonActs);
            if (candidate.Has(HolderCue.SpeechAbove) || candidate.Has(HolderCue.SpeechBefore) || candidate.Has(HolderCue.SpeechAfter) || candidate.Has(HolderCue.QuoteSource))
                context |= Ctx(HolderCue.SpeechAboveAnchor);
            if (candidate.Kind == PartyKind.FirstPerson)
                context |= Ctx(HolderCue.HasFirstPerson);
            if (candidate.Has(HolderCue.AnySpeech) && candidate.Kind != PartyKind.FirstPerson)
                context |= Ctx(HolderCue.HasSpeech);
            if (candidate.Kind is PartyKind.Country or PartyKind.Other && (candidate.Has(HolderCue.ActsOnAnchor) || candidate.Has(HolderCue.ByAnchor) || candidate.Has(HolderCue.OwnsAnchor)))
                context |= Ctx(HolderCue.HasAgent);
            if (i == 0 && candidate.Kind == PartyKind.Target)
                context |= Ctx(HolderCue.TargetLeads);
        }

        for (int i = 0; i < _analysis.Tokens.Count && i < 400; i++)
        {
            if (_analysis.MentionAt[i] < 0 && (HolderWords.FirstPerson.Has(_analysis.Tokens[i].Hash) || HolderWords.FirstOwner.Has(_analysis.Tokens[i].Hash)))
                context |= Ctx(HolderCue.HasFirstPerson);
        }

        ref Phrase anchor = ref _analysis.Phrases[_anchor];
        if (anchor.Kind == PhraseKind.Verb && anchor.Is(PhraseFlags.Passive) && (_analysis.Classes(anchor.Head) & WordClasses.Reporting) != 0)
            context |= Ctx(HolderCue.PassiveJudgement);
        if (anchor.Kind == PhraseKind.Noun)
            context |= Ctx(HolderCue.NounAnchor);
        if (anchor.Kind == PhraseKind.Verb && anchor.Is(PhraseFlags.Obliging))
            context |= Ctx(HolderCue.QuestionOrMust);
        if (countries > 2)
            context |= Ctx(HolderCue.ManyCountries);
        return context | (country ? 0 : Ctx(HolderCue.NoOtherCountry));
    }

    private static ulong Ctx(HolderCue cue) => 1ul << ((int)cue - 64);
}
