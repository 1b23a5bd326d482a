namespace StanceML.Features;

/// <summary>The kinds of feature. The numbers are part of the schema: never reuse one.</summary>
internal enum FeatureKind : ulong
{
    Word = 1, WordPair = 2, Prefix = 4,
    ValenceSum = 10, ValenceNegative = 11, ValencePositive = 12, ValenceSide = 13, ValenceNear = 14, ToneSum = 16,
    ClassAnywhere = 20, ScoreAnywhere = 21, LemmaAnywhere = 22,
    Shape = 30, CountryCount = 31,
    Near = 40, NearPair = 41, Side = 42, Hyphen = 45, NearTriple = 48,
    RoleLemma = 50, RoleSum = 53, HolderScore = 54, BestFrame = 56,
    Path = 62, HeadNoun = 63, Modifier = 64, GovernorVerb = 65, PhraseShape = 66, PathLemma = 69,
    Others = 71, MentionForm = 72, Quotation = 73, Speaker = 74, Repeated = 75,
    PairOrder = 80, PairLemma = 81, PairClass = 82, PairScore = 83, PairBetween = 84, PairBetweenPair = 85, PairVerbs = 86, PairSide = 87, PairSum = 88,
    Topic = 90, TopicWord = 91, TopicPair = 92, TopicClass = 93, TopicCharacters = 94,
    ToneBin = 100, ToneVerb = 101, ToneVerbForm = 102, ToneVerbAct = 103, ToneWord = 104, ToneActs = 105, ToneRole = 106,
    Tag = 120, Mark = 121, MarkPair = 122, Capitals = 123, DrawnOut = 124, SkipPair = 125, Run = 126,
}
