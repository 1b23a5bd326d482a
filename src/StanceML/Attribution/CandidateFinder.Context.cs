using StanceML.Geography;
using StanceML.Lexicons;
using StanceML.Syntax;

namespace StanceML.Attribution;

/// <summary>What the statement as a whole says for or against kinds of holder.</summary>
internal sealed partial class CandidateFinder
{
    // "Has been accused of": somebody does it, nobody is named.
    private void Unnamed()
    {
        int verb = VerbAbove(_anchor);
        if (verb >= 0 && _analysis.Phrases[verb].Is(PhraseFlags.Passive) && HolderWords.Judged.Has(_analysis.Tokens[_analysis.Phrases[verb].Head].Hash) && ByPhrase(verb) < 0)
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
            if (_analysis.MentionAt[i] < 0 && (HolderWords.Of(_analysis.Tokens[i].Hash) & (HolderWordKinds.FirstPerson | HolderWordKinds.FirstOwner)) != 0)
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

    /// <summary>The context cue that the first person says or does it.</summary>
    public static ulong FirstPersonSpeaks => Ctx(HolderCue.FirstPersonActs);

    /// <summary>The last source of words in a sentence, with nobody as target.</summary>
    public Holder LastSpeaker(StatementAnalysis analysis)
    {
        SpeechFinder.FindAll(analysis, Math.Max(0, analysis.PhraseCount - Reach), analysis.PhraseCount, -1, _speeches);
        for (int i = _speeches.Count - 1; i >= 0; i--)
        {
            Party party = _speeches[i].Party;
            if (party.Kind == PartyKind.Country)
                return Holder.Of(new Country(party.Place));
            if (party.Kind == PartyKind.Other)
                return Holder.Other;
        }

        // "The minister condemned ...": who judges speaks, too.
        for (int i = analysis.PhraseCount - 1; i >= Math.Max(0, analysis.PhraseCount - Reach); i--)
        {
            ref Phrase phrase = ref analysis.Phrases[i];
            if (phrase.Kind != PhraseKind.Verb || phrase.Is(PhraseFlags.Passive) || (analysis.Classes(phrase.Head) & WordClasses.Reporting) == 0)
                continue;
            Party party = PartyReader.Read(analysis, SubjectFinder.Of(analysis, i), -1);
            if (party.Kind == PartyKind.Country)
                return Holder.Of(new Country(party.Place));
            if (party.Kind == PartyKind.Other)
                return Holder.Other;
        }

        return Holder.None;
    }
}
