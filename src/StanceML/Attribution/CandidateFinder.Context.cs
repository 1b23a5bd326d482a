using StanceML.Geography;
using StanceML.Lexicons;
using StanceML.Syntax;
using StanceML.Text;

namespace StanceML.Attribution;

/// <summary>What the statement as a whole says for or against kinds of holder.</summary>
internal sealed partial class CandidateFinder
{
    // A page in one line must not take the square of its length.
    private const int MostSearched = 400;

    private static readonly ulong Acts = Bit(HolderCue.ActsOnAnchor) | Bit(HolderCue.ActsOnTarget) | Bit(HolderCue.SpeechAbove) | Bit(HolderCue.ThoughtAbove),
        Speaks = Bit(HolderCue.SpeechAbove) | Bit(HolderCue.SpeechBefore) | Bit(HolderCue.SpeechAfter) | Bit(HolderCue.QuoteSource),
        DoesIt = Bit(HolderCue.ActsOnAnchor) | Bit(HolderCue.ByAnchor) | Bit(HolderCue.OwnsAnchor);

    // "Has been accused of": somebody does it, nobody is named.
    private void Unnamed()
    {
        int verb = VerbAbove(_anchor);
        if (verb >= 0 && _analysis.Phrases[verb].Is(PhraseFlags.Passive) && HolderWords.Judged.Has(_analysis.Tokens[_analysis.Phrases[verb].Head].Hash) && ByPhrase(verb) < 0)
            _candidates.Add(new HolderCandidate(PartyKind.Other, 0, -1, -1, Bit(HolderCue.Unnamed)));
    }

    private ulong ContextOf()
    {
        ulong context = (_clue.TargetActs ? Ctx(HolderCue.TargetActs) : 0) | (_clue.Agrees ? 0 : Ctx(HolderCue.NoAgreement)) | (_clue.Stance == Stance.Favor ? Ctx(HolderCue.Favor) : 0)
            | (_analysis.IsHeadlineCase ? Ctx(HolderCue.HeadlineCase) : 0) | (_analysis.Quoted[_clue.Token] ? Ctx(HolderCue.AnchorQuoted) : 0)
            | (_analysis.MentionAt[_clue.Token] >= 0 ? Ctx(HolderCue.OwnAnchor) : 0);
        bool country = false;
        int countries = 0;
        ulong seen = 0;
        ReadOnlySpan<HolderCandidate> candidates = _candidates.Items;
        for (int i = 0; i < candidates.Length; i++)
        {
            ref readonly HolderCandidate candidate = ref candidates[i];
            country |= candidate.Kind == PartyKind.Country;
            if (candidate.Kind == PartyKind.Country && (seen & 1ul << (candidate.Place & 63)) == 0)
            {
                seen |= 1ul << (candidate.Place & 63);
                countries++;
            }

            if (candidate.Kind == PartyKind.FirstPerson && (candidate.Cues & Acts) != 0)
                context |= Ctx(HolderCue.FirstPersonActs);
            if ((candidate.Cues & Speaks) != 0)
                context |= Ctx(HolderCue.SpeechAboveAnchor);
            if (candidate.Kind == PartyKind.FirstPerson)
                context |= Ctx(HolderCue.HasFirstPerson);
            if (candidate.Has(HolderCue.AnySpeech) && candidate.Kind != PartyKind.FirstPerson)
                context |= Ctx(HolderCue.HasSpeech);
            if (candidate.Kind is PartyKind.Country or PartyKind.Other && (candidate.Cues & DoesIt) != 0)
                context |= Ctx(HolderCue.HasAgent);
            if (i == 0 && candidate.Kind == PartyKind.Target)
                context |= Ctx(HolderCue.TargetLeads);
        }

        ReadOnlySpan<Token> tokens = _analysis.Tokens.Tokens;
        tokens = tokens[..Math.Min(tokens.Length, MostSearched)];
        if (HolderWords.MayHaveFirstPerson(tokens) && HasFirstPerson(tokens))
            context |= Ctx(HolderCue.HasFirstPerson);

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

    private bool HasFirstPerson(ReadOnlySpan<Token> tokens)
    {
        ReadOnlySpan<int> mentionAt = _analysis.MentionAt.AsSpan(0, tokens.Length);
        for (int i = 0; i < tokens.Length; i++)
        {
            if (mentionAt[i] < 0 && (HolderWords.Of(tokens[i].Hash) & (HolderWordKinds.FirstPerson | HolderWordKinds.FirstOwner)) != 0)
                return true;
        }

        return false;
    }

    private static ulong Ctx(HolderCue cue) => 1ul << ((int)cue - 64);

    /// <summary>The context cue that the first person says or does it.</summary>
    public static ulong FirstPersonSpeaks => Ctx(HolderCue.FirstPersonActs);

    /// <summary>The country on whose behalf the first person speaks, or nobody.</summary>
    public Party Behalf
    {
        get
        {
            foreach (ref readonly HolderCandidate candidate in _candidates.Items)
            {
                if (candidate.Has(HolderCue.Ours) && candidate.Kind is PartyKind.Country or PartyKind.Target)
                    return new Party(candidate.Kind, candidate.Place, candidate.First, candidate.Last);
            }

            return Party.Nobody;
        }
    }

    /// <summary>Of a statement's cues those that a quotation without a source in its sentence must not have: somebody known said all of it.</summary>
    public static ulong OrphanQuotation(ulong context) => (context & Ctx(HolderCue.HasSpeech)) == 0 ? Ctx(HolderCue.AnchorQuoted) : 0;

    /// <summary>The last source of words in a sentence, with nobody as target.</summary>
    /// <param name="analysis">The analysed sentence.</param>
    /// <param name="names">For whom the persons of the document speak; null for none known.</param>
    public Holder LastSpeaker(StatementAnalysis analysis, NameBook? names)
    {
        Party Known(Party party, int phrase) =>
            names is not null && party.Kind is PartyKind.Other or PartyKind.Office ? names.Resolve(analysis, party, analysis.Phrases[phrase].Last, -1) : party;

        _readings.Start(analysis, analysis.PhraseCount, -1);
        SpeechFinder.FindAll(_readings, _speeches);
        for (int i = _speeches.Count - 1; i >= 0; i--)
        {
            Party party = Known(_speeches[i].Party, _speeches[i].Source);
            if (party.Kind == PartyKind.Country)
                return Holder.Of(new Country(party.Place));
            if (party.Kind == PartyKind.Other)
                return Holder.Other;
        }

        // "The minister condemned ...": who judges speaks, too.
        for (int i = analysis.PhraseCount - 1; i >= _readings.From; i--)
        {
            ref Phrase phrase = ref analysis.Phrases[i];
            if (phrase.Kind != PhraseKind.Verb || phrase.Is(PhraseFlags.Passive) || (analysis.Classes(phrase.Head) & WordClasses.Reporting) == 0)
                continue;
            int subject = _readings.SubjectOf(i);
            Party party = Known(_readings.Read(subject), subject);
            if (party.Kind == PartyKind.Country)
                return Holder.Of(new Country(party.Place));
            if (party.Kind == PartyKind.Other)
                return Holder.Other;
        }

        return Holder.None;
    }
}
