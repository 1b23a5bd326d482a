using StanceML.Lexicons;
using StanceML.Syntax;
using StanceML.Text;

namespace StanceML.Attribution;

/// <summary>Whose the expression of the stance is where it stands in one phrase with its owner.</summary>
internal sealed partial class CandidateFinder
{
    private const WordClasses Finite = WordClasses.VerbBase | WordClasses.VerbThird | WordClasses.VerbPast;

    private static readonly ulong LostSubject = Bit(HolderCue.ActsOnAnchor) | Bit(HolderCue.ActsOnTarget) | Bit(HolderCue.ClauseSubject) | Bit(HolderCue.AnySubject) | Bit(HolderCue.LeftOfVerb)
        | Bit(HolderCue.NearVerb);

    private static readonly ulong Question = WordHash.Of("?"u8);

    // "Lind praised Peru", "mayors distrust Peru": a verb that was read as a part of the noun phrase; its token, or -1.
    private int LostVerb(in Phrase phrase)
    {
        int mention = _analysis.MentionAt[_clue.Token];
        int verb = mention >= 0 && _analysis.Mentions[mention].Place == _clue.Target ? _analysis.Mentions[mention].FirstToken - 1 : -1;
        if (verb <= phrase.First || _analysis.MentionAt[verb] >= 0)
            return -1;
        WordClasses classes = _analysis.Classes(verb);
        bool judges = (classes & Finite) != 0 && ((classes & (WordClasses.Reporting | WordClasses.Thinking)) != 0 || HolderWords.Judged.Has(_analysis.Tokens[verb].Hash));
        return judges ? verb : -1;
    }

    // "Does Peru believe that ...?": the writer's doubt.
    private bool IsAskedAbout(int at)
    {
        int before = _analysis.Phrases[at].First - 1;
        if (before >= 0 && _analysis.Tags[before] == Tag.Determiner)
            before--;
        return before is 0 or 1 && _analysis.Tags[before] == Tag.Do && (before == 0 || _analysis.Tokens[0].IsPunctuation)
            && _analysis.Tokens[_analysis.Tokens.Count - 1].Hash == Question;
    }

    // "The target's arming of X", "the target's shelling of X": what is done to X is not X's view of it.
    private bool IsUndergoing(in Phrase phrase)
    {
        if (phrase.PrepositionToken < 0 || phrase.Preposition != Prepositions.Of || phrase.Parent < 0)
            return false;
        ref Phrase act = ref _analysis.Phrases[phrase.Parent];
        return act.Kind == PhraseKind.Noun && _analysis.MentionAt[act.Last] < 0 && Covers(act.First, act.Last);
    }

    // "Urged X to", "called on X to": what X is to do is the other's wish.
    private bool IsAsked(int at)
    {
        Span<Phrase> phrases = _analysis.Phrases;
        return at > 0 && at + 1 < phrases.Length && phrases[at + 1].Kind == PhraseKind.Verb && phrases[at + 1].Is(PhraseFlags.Infinitive)
            && phrases[at - 1].Kind == PhraseKind.Verb && (_analysis.Classes(phrases[at - 1].Head) & WordClasses.Reporting) != 0;
    }
}
