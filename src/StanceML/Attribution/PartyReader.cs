using StanceML.Geography;
using StanceML.Lexicons;
using StanceML.Syntax;
using StanceML.Text;

namespace StanceML.Attribution;

/// <summary>Reads for whom a noun phrase speaks: a country, somebody else, the target, nobody.</summary>
internal static class PartyReader
{
    // "The west accuses": states, but none of them.
    private static readonly ulong West = WordHash.Of("west");

    // Who leads what is no state speaks for that.
    private static readonly WordSet Heads = new("leader leaders head heads chairman chairwoman director member members spokesman spokeswoman founder chief");

    // Appositions and "of" phrases further on belong to something else.
    private const int MaxParts = 4;

    /// <summary>The party that a phrase and what hangs on it name.</summary>
    /// <param name="readings">What has been read of the statement; asked for the words of phrases, not for whole parties.</param>
    /// <param name="at">Number of the phrase, -1 for none.</param>
    public static Party Read(PhraseReadings readings, int at)
    {
        if (at < 0)
            return Party.Nobody;
        StatementAnalysis analysis = readings.Analysis;
        ref Phrase phrase = ref analysis.Phrases[at];
        Party own = readings.ReadOwn(at);
        if (own.Kind is PartyKind.Country or PartyKind.Target)
            return LeadsPrivate(analysis, at, own) ? own with { Kind = PartyKind.Other, Place = 0 } : own;
        if (own.Kind is PartyKind.FirstPerson or PartyKind.Pronoun)
            return own;
        if (own.Kind == PartyKind.Other && IsPrivate(analysis, phrase.First, phrase.Last))
            return own;
        Party part = ReadParts(readings, at, own);
        return part.IsNobody ? own : part;
    }

    /// <summary>The party that the words from one token to another name, by themselves.</summary>
    public static Party ReadTokens(StatementAnalysis analysis, int first, int last, int target)
    {
        if (first > last)
            return Party.Nobody;
        ulong lead = analysis.Tokens[first].Hash;
        if (analysis.MentionAt[first] < 0 && (HolderWords.Of(lead) & (HolderWordKinds.FirstPerson | HolderWordKinds.FirstOwner)) != 0)
            return new Party(PartyKind.FirstPerson, 0, first, last);
        if (analysis.Tags[first] == Tag.Pronoun && first == last)
            return new Party(PartyKind.Pronoun, 0, first, last);

        bool isPrivate = false, isCrowd = false, isOffice = false, isPerson = false, isNamed = false, ofState = false, isLeader = false, isAbove = false, isThing = false;
        Party country = Party.Nobody;
        for (int i = first; i <= last; i++)
        {
            // A medium that the gazetteer lists too is read as a country's unit; its letters still name it.
            ulong letters = analysis.MentionAt[i] >= 0 ? analysis.Tokens.FoldedHash(i) : analysis.Tokens[i].Hash;
            HolderWordKinds kinds = HolderWords.Of(letters);
            if ((kinds & HolderWordKinds.StateMedium) != 0)
            {
                ushort medium = HolderWords.StateOfMedium(letters);
                ofState = true;
                if (country.IsNobody)
                    country = new Party(medium == target ? PartyKind.Target : PartyKind.Country, medium, i, i);
                continue;
            }

            int mention = analysis.MentionAt[i];
            if (mention >= 0)
            {
                FoundMention found = analysis.Mentions[mention];
                if (found.Kind is MentionKind.Bloc or MentionKind.Organisation)
                    isPrivate = isAbove = true;
                else if (found.Counts && found.Place < CountryList.Default.Codes.Length)
                {
                    bool isTarget = found.Place == target;
                    if (country.IsNobody || (country.Kind == PartyKind.Target && !isTarget))
                        country = new Party(isTarget ? PartyKind.Target : PartyKind.Country, found.Place, found.FirstToken, found.EndToken - 1);
                    if (found.Kind is MentionKind.Leader or MentionKind.Seat)
                        ofState = true;
                    isLeader |= found.Kind == MentionKind.Leader;
                }

                continue;
            }

            if (!analysis.Tokens[i].IsWord)
                continue;
            isAbove |= (kinds & HolderWordKinds.AboveCountries) != 0;
            WordClasses classes = analysis.Classes(i);
            // The last noun says what a phrase is: an "executive order" is nobody.
            bool isWest = letters == West && i == last && i == first + 1 && analysis.Tags[first] == Tag.Determiner;
            bool heads = isWest || (kinds & Voices) != 0 || (classes & (WordClasses.PersonNoun | WordClasses.Title)) != 0;
            isThing = !heads && (i > first || !country.IsNobody) && (IsThing(analysis, i, classes) || isThing);
            if (IsStateMedium(analysis, i))
                ofState = true;
            else if ((kinds & HolderWordKinds.Crowd) != 0)
                isCrowd = true;
            else if ((kinds & HolderWordKinds.Private) != 0 || isWest)
                isPrivate = true;
            else if ((kinds & HolderWordKinds.Office) != 0)
                isOffice = true;
            else if ((classes & (WordClasses.PersonNoun | WordClasses.Title)) != 0)
                isPerson = true;
            else if (IsUnknownName(analysis, i))
                isNamed = true;
        }

        ulong traits = Bit(HolderCue.OfState, isOffice || ofState) | Bit(HolderCue.Crowd, isCrowd) | Bit(HolderCue.Person, isPerson) | Bit(HolderCue.Body, isPrivate)
            | Bit(HolderCue.Named, isNamed) | Bit(HolderCue.Leader, isLeader) | Bit(HolderCue.Thing, isThing || (!isOffice && !ofState && !isPerson && !isPrivate && !isCrowd && !country.IsNobody && country.Last < last));
        if (!country.IsNobody)
        {
            country = country with { Traits = traits };
            if (isAbove && isLeader)
                return new Party(PartyKind.Other, 0, first, last) { Traits = traits };
            if (ofState || (isOffice && !isPrivate) || !(isPrivate || isPerson || isCrowd))
                return country;
            // A people in the mass speaks for its country, but not when it turns on its own.
            return isCrowd && country.Kind == PartyKind.Country && !isPrivate ? country : new Party(PartyKind.Other, 0, first, last) { Traits = traits };
        }

        if (isThing)
            return Party.Nobody;
        if (isPrivate || isCrowd || (isPerson && !isOffice))
            return new Party(PartyKind.Other, 0, first, last) { Traits = traits };
        if (isOffice || ofState)
            return new Party(PartyKind.Office, 0, first, last) { Traits = traits };
        return isNamed ? new Party(PartyKind.Other, 0, first, last) { Traits = traits } : Party.Nobody;
    }

    private const HolderWordKinds Voices = HolderWordKinds.Crowd | HolderWordKinds.Private | HolderWordKinds.Office;

    // A common noun that is no voice; names and numbers behind a title are none.
    private static bool IsThing(StatementAnalysis analysis, int i, WordClasses classes) =>
        analysis.Tags[i] == Tag.Noun && (classes & WordClasses.AnyNoun) != 0 && (classes & (WordClasses.Time | WordClasses.StateNoun)) == 0
        && (!analysis.Tokens[i].IsCapitalised || analysis.IsHeadlineCase);

    /// <summary>Whether words of a private body or person stand there.</summary>
    public static bool IsPrivate(StatementAnalysis analysis, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if ((HolderWords.Of(analysis.Tokens[i].Hash) & HolderWordKinds.Private) != 0)
                return true;
        }

        return false;
    }

    // "The Danish head of a charity", "the Peruvian leader of the gang".
    private static bool LeadsPrivate(StatementAnalysis analysis, int at, in Party own)
    {
        if (at + 1 >= analysis.PhraseCount || (own.Traits & 1ul << (int)HolderCue.Leader) != 0 || !Heads.Has(analysis.Tokens[analysis.Phrases[at].Last].Hash))
            return false;
        ref Phrase part = ref analysis.Phrases[at + 1];
        return part is { Kind: PhraseKind.Noun, Preposition: Prepositions.Of } && part.PrepositionToken >= 0 && part.Parent == at && IsPrivate(analysis, part.First, part.Last);
    }

    // "the President of Peru", "officials in Iraq", "Ms Holm, the department's spokeswoman".
    private static Party ReadParts(PhraseReadings readings, int at, Party own)
    {
        StatementAnalysis analysis = readings.Analysis;
        Span<Phrase> phrases = analysis.Phrases;
        int foreign = 0;
        for (int i = at + 1; i < phrases.Length && i <= at + MaxParts && phrases[i].Kind == PhraseKind.Noun; i++)
        {
            ref Phrase part = ref phrases[i];
            if (part.Parent < at || part.Parent >= i || part.Is(PhraseFlags.AfterCoordinator))
                break;
            // What hangs on a part that does not belong to the party does not either.
            bool isForeign = (foreign & 1 << (part.Parent - at)) != 0;
            foreign |= isForeign ? 1 << (i - at) : 0;
            if (isForeign)
                continue;
            if (part.Relation == Relation.Preposition)
            {
                bool binds = part.Preposition is Prepositions.Of or Prepositions.For or Prepositions.To || (own.Kind == PartyKind.Office && part.Preposition is Prepositions.In or Prepositions.At or Prepositions.From);
                if (!binds)
                {
                    foreign |= 1 << (i - at);
                    continue;
                }
            }
            else if (part.Relation != Relation.Beside)
            {
                break;
            }

            Party found = readings.ReadOwn(i);
            if (part.Relation == Relation.Beside && found.Kind == PartyKind.Office && own.Kind is PartyKind.Other or PartyKind.Nobody)
                own = found;
            if (found.Kind is PartyKind.Country or PartyKind.Target && (part.Relation == Relation.Beside || own.Kind != PartyKind.Other))
                return found with { Traits = found.Traits | own.Traits };
            // "A spokesman for the rebels", "the president of the central bank": he speaks for them.
            bool isOffices = part.Relation == Relation.Preposition && own.Kind == PartyKind.Office && part.Preposition is Prepositions.Of or Prepositions.For;
            if ((part.Relation == Relation.Beside || isOffices) && found.Kind == PartyKind.Other && IsPrivate(analysis, part.First, part.Last))
                return found with { Traits = found.Traits | own.Traits };
        }

        return own;
    }

    private static ulong Bit(HolderCue cue, bool on) => on ? 1ul << (int)cue : 0;

    private static bool IsStateMedium(StatementAnalysis analysis, int i) =>
        i > 0 && (analysis.Classes(i) & WordClasses.StateNoun) != 0 && analysis.Tokens.Folded(i - 1).SequenceEqual("state"u8)
        && analysis.Tokens.Folded(i) is not [(byte)'d', ..];

    /// <summary>A capital that the start of a sentence or of every headline word does not explain.</summary>
    public static bool IsUnknownName(StatementAnalysis analysis, int i)
    {
        ref readonly Text.Token token = ref analysis.Tokens[i];
        if (!token.IsCapitalised)
            return false;
        WordClasses classes = analysis.Classes(i);
        if ((classes & (WordClasses.Closed | WordClasses.Time)) != 0)
            return false;
        return classes == WordClasses.None || (!analysis.IsHeadlineCase && i > 0 && !token.Is(Text.TokenFlags.LineStart)) || (token.IsAllCaps && token.Length > 1);
    }
}
