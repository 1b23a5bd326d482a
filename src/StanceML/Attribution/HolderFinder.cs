using StanceML.Syntax;

namespace StanceML.Attribution;

/// <summary>Finds who takes a stance: of those who may hold it, the one with the most points.</summary>
/// <remarks>Thread-safe. Costs a few microseconds a statement; nothing is allocated once the thread's lists have grown.</remarks>
internal static class HolderFinder
{
    [ThreadStatic]
    private static CandidateFinder? _finder;

    /// <summary>The holder of a stance.</summary>
    /// <param name="analysis">The analysed statement.</param>
    /// <param name="clue">The stance and where it is expressed.</param>
    /// <param name="context">Who else is known to speak.</param>
    public static FoundHolder Find(StatementAnalysis analysis, StanceClue clue, HolderContext context = default)
    {
        if (analysis.PhraseCount == 0)
            return FoundHolder.Author(HolderReason.AuthorVoice);
        CandidateFinder finder = _finder ??= new CandidateFinder();
        finder.Find(analysis, clue, context.Names);
        bool quoted = analysis.Quoted[clue.Token];
        if (!TryPlain(finder, clue, out HolderCandidate best))
        {
            ulong cues = quoted && context.Last.Kind != HolderKind.None ? finder.Context & ~CandidateFinder.OrphanQuotation(finder.Context) : finder.Context;
            best = MostPoints(finder.Candidates, cues, clue.Stance, stackalloc float[HolderPoints.KindCount]);
        }

        switch (best.Kind)
        {
            case PartyKind.Country or PartyKind.Target:
                return new FoundHolder(HolderKind.Country, best.Place, best.First, best.Last, ReasonOf(analysis, best, quoted));
            // "He said", and nobody before in the sentence: whoever spoke last.
            case PartyKind.Other when best.Has(HolderCue.Pronoun) && best.Has(HolderCue.Generic) && context.Last.Kind != HolderKind.None:
                return IsOwn(context.Last, clue)
                    ? new FoundHolder(HolderKind.Other, 0, best.First, best.Last, HolderReason.Pronoun) : From(context.Last, best.First, best.Last, HolderReason.Pronoun);
            // "The ministry said", and no country in the sentence but the one it speaks of: the one whose offices spoke before.
            case PartyKind.Other when best.Has(HolderCue.Supplied) && context.Official.Kind == HolderKind.Country && !IsOwn(context.Official, clue):
                return From(context.Official, best.First, best.Last, ReasonOf(analysis, best, quoted));
            case PartyKind.Other:
                return new FoundHolder(HolderKind.Other, 0, best.First, best.Last, ReasonOf(analysis, best, quoted));
        }

        bool first = best.Kind == PartyKind.FirstPerson || (finder.Context & CandidateFinder.FirstPersonSpeaks) != 0;
        if (first && finder.Behalf is { Kind: not PartyKind.Nobody } behalf && !(behalf.Kind == PartyKind.Target && clue.Stance == Stance.Against))
            return new FoundHolder(HolderKind.Country, behalf.Place, behalf.First, behalf.Last, HolderReason.FirstPerson);
        if (quoted && context.Last.Kind != HolderKind.None && !IsOwn(context.Last, clue))
            return From(context.Last, -1, -1, HolderReason.CarriedOver);
        // In a speech the writer's voice is the speaker's, who does not speak against his own country.
        HolderReason reason = first ? HolderReason.FirstPerson : HolderReason.AuthorVoice;
        return context.Speaker.Kind != HolderKind.None && !IsOwn(context.Speaker, clue)
            ? From(context.Speaker, best.First, best.Last, reason)
            : FoundHolder.Author(reason);
    }

    // The room comes from the caller, for a method with a loop and room on the stack is never compiled anew for what it turns out to do.
    private static HolderCandidate MostPoints(ReadOnlySpan<HolderCandidate> candidates, ulong cues, Stance stance, Span<float> ofContext)
    {
        HolderPoints table = HolderPoints.Default;
        HolderCandidate best = default;
        float most = float.NegativeInfinity;
        ofContext.Fill(float.NaN);
        foreach (ref readonly HolderCandidate candidate in candidates)
        {
            if (!MayHold(candidate, stance))
                continue;
            // What the statement says is the same for all candidates of a kind.
            ref float shared = ref ofContext[(int)candidate.Kind];
            if (float.IsNaN(shared))
                shared = table.OfContext(candidate.Kind, cues);
            float points = table.Of(candidate) + shared;
            if (points > most)
            {
                most = points;
                best = candidate;
            }
        }

        return best;
    }

    /// <summary>The share of the weight, 0 to 1, that falls on whom some tokens name: the probability that he is the holder.</summary>
    public static float Share(StatementAnalysis analysis, StanceClue clue, int first, int last)
    {
        if (analysis.PhraseCount == 0)
            return 0;
        CandidateFinder finder = _finder ??= new CandidateFinder();
        finder.Find(analysis, clue);
        if (TryPlain(finder, clue, out HolderCandidate plain))
            return IsNamed(analysis, plain, first, last) ? 1 : 0;
        HolderPoints table = HolderPoints.Default;
        double its = 0, all = 0;
        foreach (ref readonly HolderCandidate candidate in finder.Candidates)
        {
            if (!MayHold(candidate, clue.Stance))
                continue;
            double weight = Math.Exp(table.Of(candidate) + table.OfContext(candidate.Kind, finder.Context));
            all += weight;
            its += IsNamed(analysis, candidate, first, last) ? weight : 0;
        }

        return all == 0 ? 0 : (float)(its / all);
    }

    // By these very words, or by others for the same country.
    private static bool IsNamed(StatementAnalysis analysis, in HolderCandidate candidate, int first, int last)
    {
        if (candidate.First >= 0 && candidate.First <= last && candidate.Last >= first)
            return true;
        for (int i = first; i <= last && candidate.Kind is PartyKind.Country or PartyKind.Target; i++)
        {
            if (analysis.MentionAt[i] >= 0 && analysis.Mentions[analysis.MentionAt[i]].Place == candidate.Place)
                return true;
        }

        return false;
    }

    /// <summary>Whether somebody may hold a stance at all: a country is never against itself.</summary>
    public static bool MayHold(in HolderCandidate candidate, Stance stance) =>
        candidate.Kind != PartyKind.Target || stance == Stance.Favor;

    /// <summary>The last source of words that the analysed sentence names; none where nobody speaks.</summary>
    /// <param name="analysis">The analysed sentence.</param>
    /// <param name="names">For whom the persons of the document speak; null for none known.</param>
    public static Holder LastSpeaker(StatementAnalysis analysis, NameBook? names = null)
    {
        CandidateFinder finder = _finder ??= new CandidateFinder();
        return finder.LastSpeaker(analysis, names);
    }

    // No weighing where the grammar is plain: the one subject of a finite verb that expresses the stance, with the target as its
    // object; and "has been accused" where nobody else is named.
    private static bool TryPlain(CandidateFinder finder, StanceClue clue, out HolderCandidate plain)
    {
        plain = default;
        int others = 0;
        foreach (ref readonly HolderCandidate candidate in finder.Candidates)
        {
            // "The Peruvian senate backs the Peruvian president": its own.
            if (candidate.Kind is not (PartyKind.Country or PartyKind.Other) && !(candidate.Kind == PartyKind.Target && clue.Stance == Stance.Favor && candidate.Has(HolderCue.OfState)))
                continue;
            others++;
            if (candidate.Has(HolderCue.ActsDirectly) && clue.Agrees && !candidate.Has(HolderCue.Pronoun) && !candidate.Has(HolderCue.Generic))
            {
                plain = candidate;
                return true;
            }

            if (candidate.Has(HolderCue.Unnamed))
                plain = candidate;
        }

        return plain.Has(HolderCue.Unnamed) && others == 1;
    }

    // A country is never against itself: its citizens, press and opposition are, and they speak for themselves.
    private static bool IsOwn(Holder holder, in StanceClue clue) =>
        clue.Stance == Stance.Against && holder.Kind == HolderKind.Country && holder.Country.Place == clue.Target;

    private static FoundHolder From(Holder holder, int first, int last, HolderReason reason) =>
        new(holder.Kind, (ushort)(holder.Kind == HolderKind.Country ? holder.Country.Place : 0), first, last, reason);

    private static HolderReason ReasonOf(StatementAnalysis analysis, in HolderCandidate candidate, bool quoted)
    {
        if (candidate.Has(HolderCue.Unnamed))
            return HolderReason.Unnamed;
        if (candidate.Has(HolderCue.OwnsAnchor))
            return HolderReason.Possessor;
        if (candidate.Has(HolderCue.ByAnchor) || candidate.Has(HolderCue.ByTarget))
            return HolderReason.PassiveAgent;
        if (candidate.Has(HolderCue.Headline))
            return HolderReason.Headline;
        if (candidate.Has(HolderCue.AccordingTo))
            return HolderReason.AccordingTo;
        if (candidate.Has(HolderCue.Pronoun))
            return HolderReason.Pronoun;
        // "I" and "we" that stand for somebody are his who is quoted.
        bool isSource = candidate.Has(HolderCue.AnySpeech) || (candidate.First >= 0 && (HolderWords.Of(analysis.Tokens[candidate.First].Hash) & HolderWordKinds.FirstPerson) != 0);
        if (candidate.Has(HolderCue.QuoteSource) || (quoted && isSource))
            return HolderReason.Quotation;
        if (candidate.Has(HolderCue.BesideTarget))
            return HolderReason.Mutual;
        if (candidate.Has(HolderCue.ActsDirectly))
            return HolderReason.Subject;
        if (candidate.Has(HolderCue.SpeechAbove) || candidate.Has(HolderCue.ThoughtAbove) || candidate.Has(HolderCue.SpeechBefore) || candidate.Has(HolderCue.SpeechAfter))
            return HolderReason.Speaker;
        return candidate.Has(HolderCue.ActsOnAnchor) || candidate.Has(HolderCue.ActsOnTarget) || candidate.Has(HolderCue.SubjectAbove) || candidate.Has(HolderCue.ClauseSubject) || candidate.Has(HolderCue.AnySubject)
            ? HolderReason.Subject : HolderReason.Named;
    }
}
