namespace StanceML.Attribution;

/// <summary>What speaks for or against a candidate being the holder; bit numbers of a set; those from 64 on of a second one.</summary>
internal enum HolderCue : byte
{
    // What the candidate does.
    ActsOnAnchor, ByAnchor, OwnsAnchor, ActsOnTarget, ByTarget, SubjectAbove, SpeechAbove, ThoughtAbove,
    QuoteSource, SpeechBefore, SpeechAfter, AccordingTo, Headline, ClauseSubject, AnySubject, AnySpeech, ActsNextToTarget, ActsOnSelf, LeftOfVerb, ActsDirectly, OutsideAgent,

    // Where it stands.
    First, NearestBeforeAnchor, NearestBeforeTarget, BehindAnchor, BehindTarget, InPlace, InOf, WithPreposition, BehindBy, BesideTarget, InTargetPhrase, IsObject, IsAnchor, NearVerb,

    // What it is.
    Leader, OfState, Crowd, Person, Body, Named, Thing, Pronoun, Supplied, Generic, Unnamed, Ours, Idle, ActsAgreeing, OwnsAgreeing, ThingActs, Asked,

    // What the statement is like, the same for all candidates.
    TargetActs = 64, TargetLeads, HasFirstPerson, HasSpeech, AnchorQuoted, HeadlineCase, Favor, NoOtherCountry, HasAgent, OwnAnchor, PassiveJudgement, NounAnchor, FirstPersonActs, SpeechAboveAnchor, QuestionOrMust, NoAgreement, ManyCountries,
}
