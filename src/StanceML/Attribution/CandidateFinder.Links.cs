using StanceML.Geography;
using StanceML.Lexicons;
using StanceML.Syntax;

namespace StanceML.Attribution;

/// <summary>What the candidates do: subjects, agents, sources.</summary>
internal sealed partial class CandidateFinder
{
    private static readonly ulong Doing = Bit(HolderCue.ActsOnAnchor) | Bit(HolderCue.ByAnchor) | Bit(HolderCue.OwnsAnchor) | Bit(HolderCue.ActsOnTarget) | Bit(HolderCue.ByTarget)
        | Bit(HolderCue.SubjectAbove) | Bit(HolderCue.SpeechAbove) | Bit(HolderCue.ThoughtAbove) | Bit(HolderCue.QuoteSource) | Bit(HolderCue.SpeechBefore) | Bit(HolderCue.SpeechAfter)
        | Bit(HolderCue.AccordingTo) | Bit(HolderCue.Headline) | Bit(HolderCue.ActsDirectly) | Bit(HolderCue.BehindBy) | Bit(HolderCue.BesideTarget) | Bit(HolderCue.Ours);

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
            // The verb itself expresses the stance, and the target is what it is done to.
            if (above >= 0 && above == _anchor && phrases[at].Parent == above && !_clue.TargetActs && phrases[above].Is(PhraseFlags.Finite) && !phrases[above].Is(PhraseFlags.Modal | PhraseFlags.AfterCondition) && (phrases[at].Relation != Relation.Subject || phrases[above].Is(PhraseFlags.Passive)))
                MarkAgents(above, HolderCue.ActsDirectly, HolderCue.ActsDirectly);
            if (at > 0 && phrases[at - 1].Kind == PhraseKind.Verb)
                Mark(_readings.SubjectOf(at - 1), HolderCue.ActsNextToTarget);
        }

        // What the anchor stands under.
        int up = _anchor;
        for (int hops = 0; up >= 0 && hops < MaxHops; hops++)
        {
            if (phrases[up].Kind == PhraseKind.Verb && up != verb)
            {
                // A clause that stands before the main clause is not above it.
                if (_clue.Token >= SubjectFinder.MainClause(_analysis, up))
                    break;
                int head = phrases[up].Head;
                HolderCue cue = (HolderWords.Of(_analysis.Tokens[head].Hash) & HolderWordKinds.Speech) != 0 ? HolderCue.SpeechAbove
                    : (_analysis.Classes(head) & (WordClasses.Reporting | WordClasses.Thinking)) != 0 ? HolderCue.ThoughtAbove : HolderCue.SubjectAbove;
                Mark(_readings.SubjectOf(up), cue);
            }

            int next = phrases[up].Parent >= 0 ? phrases[up].Parent : phrases[up].Clause;
            up = next == up ? -1 : next;
        }

        int clause = phrases[_anchor].Kind == PhraseKind.Verb ? _anchor : phrases[_anchor].Clause;
        if (clause >= 0)
            Mark(_readings.SubjectOf(clause), HolderCue.ClauseSubject);
        for (int i = _readings.From; i < _readings.To; i++)
        {
            if (phrases[i].Kind == PhraseKind.Verb)
                Mark(_readings.SubjectOf(i), HolderCue.AnySubject);
        }
    }

    private void MarkAgents(int verb, HolderCue subject, HolderCue by)
    {
        if (_analysis.Phrases[verb].Is(PhraseFlags.Passive))
            Mark(ByPhrase(verb), by);
        else
            Mark(_readings.SubjectOf(verb), subject);
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
            if (phrases[at].Relation == Relation.Subject && above >= 0 && _readings.SubjectOf(above) != at)
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
        foreach (Speech speech in _speeches.Items)
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

        if (SpeechFinder.TryHeadline(_readings, _clue.Token, out Speech headline))
        {
            Mark(headline.Source, HolderCue.Headline);
            Mark(headline.Source, HolderCue.AnySpeech);
            if (bestRank == 0)
                Mark(headline.Source, headline.Cue < _clue.Token ? HolderCue.SpeechBefore : HolderCue.SpeechAfter);
        }
    }

    // "X said that Y had insulted Z": where Y does it, X only tells.
    private void Outside()
    {
        bool named = false;
        Span<HolderCandidate> candidates = _candidates.Span;
        foreach (ref readonly HolderCandidate candidate in candidates)
            named |= candidate.Kind is PartyKind.Country or PartyKind.Other && !candidate.Has(HolderCue.Pronoun) && IsAgent(candidate);
        if (!named)
            return;
        foreach (ref HolderCandidate candidate in candidates)
        {
            if (!IsAgent(candidate))
                candidate.Cues |= Bit(HolderCue.OutsideAgent);
        }
    }

    // "The minister said: we ...": the "we" is the minister's.
    private void FirstPersons()
    {
        foreach (ref HolderCandidate candidate in _candidates.Span)
        {
            if (candidate.Kind != PartyKind.FirstPerson)
                continue;
            foreach (Speech speech in _speeches.Items)
            {
                bool covered = speech.Party.Kind is PartyKind.Country or PartyKind.Other or PartyKind.Target
                    && (_analysis.Quoted[candidate.First] || SpeechFinder.OpensWithColon(_analysis, speech, candidate.First)) && SpeechFinder.Rank(_analysis, speech, candidate.First) > 0;
                if (covered)
                    candidate = candidate with { Kind = speech.Party.Kind, Place = speech.Party.Place, Cues = candidate.Cues | speech.Party.Traits };
            }
        }
    }

    // Named, and doing nothing.
    private void Idle()
    {
        foreach (ref HolderCandidate candidate in _candidates.Span)
        {
            if ((candidate.Cues & Doing) == 0)
                candidate = candidate with { Cues = candidate.Cues | Bit(HolderCue.Idle) };
            else if (_clue.Agrees && candidate.Has(HolderCue.ActsOnAnchor))
                candidate = candidate with { Cues = candidate.Cues | Bit(HolderCue.ActsAgreeing) };
            // "The Peruvian war has ruined", "Danish tariffs mean": a thing may do it, nobody holds it.
            if (candidate.Kind == PartyKind.Country && candidate.Has(HolderCue.Thing) && !candidate.Has(HolderCue.OfState) && (candidate.Cues & Doing) != 0)
                candidate = candidate with { Cues = candidate.Cues | Bit(HolderCue.ThingActs) };
        }
    }

    private static bool IsAgent(in HolderCandidate candidate) =>
        candidate.Has(HolderCue.ActsDirectly) || candidate.Has(HolderCue.OwnsAnchor);
}
