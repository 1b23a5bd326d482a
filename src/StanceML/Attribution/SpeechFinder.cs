using StanceML.Geography;
using StanceML.Lexicons;
using StanceML.Syntax;
using StanceML.Tables;
using StanceML.Text;

namespace StanceML.Attribution;

/// <summary>Finds who says what: the source whose words a token stands in.</summary>
internal static class SpeechFinder
{
    private static readonly ulong According = WordHash.Of("according"), Words = WordHash.Of("words"), Colon = WordHash.Of(":"u8),
        Dash = WordHash.Of("-"u8), LongDash = WordHash.Of("--"u8), Stop = WordHash.Of("."u8);

    // A headline's source is short.
    private const int MaxHeadlineSource = 6;

    // A subject's own parts between it and its verb.
    private const int MaxParts = 4;

    /// <summary>Lists the reports among the phrases that are near.</summary>
    public static void FindAll(PhraseReadings readings, ScratchList<Speech> speeches)
    {
        speeches.Clear();
        for (int i = readings.From; i < readings.To; i++)
        {
            if (TryRead(readings, i, out Speech speech))
                speeches.Add(speech);
        }
    }

    private static bool TryRead(PhraseReadings readings, int at, out Speech speech)
    {
        speech = default;
        StatementAnalysis analysis = readings.Analysis;
        Span<Phrase> phrases = analysis.Phrases;
        ref Phrase phrase = ref phrases[at];
        if (phrase.Kind == PhraseKind.Verb)
        {
            if (phrase.Is(PhraseFlags.Infinitive))
                return false;
            int source = phrase.Is(PhraseFlags.Passive) ? -1 : readings.SubjectOf(at);
            // "..., the families protested": any verb of judgement reports when it trails.
            bool trails = source >= 0 && phrases[source].Is(PhraseFlags.AfterComma | PhraseFlags.AfterQuote) && phrase.Object < 0 && (analysis.Classes(phrase.Head) & WordClasses.Reporting) != 0;
            if (!trails && (HolderWords.Of(analysis.Tokens[phrase.Head].Hash) & HolderWordKinds.Speech) == 0)
                return false;
            Party party = readings.Read(source);
            // "said the owner": the verb first.
            bool inverted = phrase.Is(PhraseFlags.AfterQuote) && !phrase.Is(PhraseFlags.AfterRelative | PhraseFlags.AfterCoordinator);
            if ((party.IsNobody || source > at || inverted) && !IsSubject(phrases, at + 1) && at + 1 < phrases.Length && phrases[at + 1].Kind == PhraseKind.Noun && phrases[at + 1].PrepositionToken < 0
                && (source < 0 || phrase.Is(PhraseFlags.AfterQuote | PhraseFlags.AfterComma)))
            {
                source = at + 1;
                party = readings.Read(source);
            }

            speech = new Speech(phrase.Head, source, party, HolderReason.Speaker);
            return !party.IsNobody;
        }

        int before = phrase.PrepositionToken - 1;
        if (phrase.Kind == PhraseKind.Noun && before >= 0 && (analysis.Tokens[before].Hash == According
            || (phrase.Preposition == Prepositions.Of && analysis.Tokens[before].Hash == Words)))
        {
            speech = new Speech(before, at, readings.Read(at), HolderReason.AccordingTo);
            return !speech.Party.IsNobody;
        }

        return false;
    }

    /// <summary>Whether a colon behind the reporting verb opens the words that a token stands in.</summary>
    public static bool OpensWithColon(StatementAnalysis analysis, in Speech speech, int token)
    {
        for (int i = speech.Cue + 1; i < token && i < analysis.Tokens.Count; i++)
        {
            if (analysis.Tokens[i].Hash == Colon)
                return true;
        }

        return false;
    }

    // "Said the war has cost lives": what follows the verb opens the report.
    private static bool IsSubject(Span<Phrase> phrases, int at)
    {
        for (int i = at + 1; i < phrases.Length && i <= at + MaxParts; i++)
        {
            if (phrases[i].Kind == PhraseKind.Verb)
                return phrases[i].Subject == at && phrases[i].Is(PhraseFlags.Finite) && !phrases[i].Is(PhraseFlags.AfterComma | PhraseFlags.AfterRelative | PhraseFlags.AfterQuote | PhraseFlags.AfterCoordinator);
        }

        return false;
    }

    // How well a report covers a token, 0 for not at all: quotations first, then the words behind it, then those before; the nearest of each.
    public static int Rank(StatementAnalysis analysis, in Speech speech, int token)
    {
        ref Phrase source = ref analysis.Phrases[speech.Source];
        if (token == speech.Cue || (token >= source.First && token <= source.Last))
            return 0;
        int distance = Math.Min(Math.Abs(token - speech.Cue), 99);
        bool behind = token > speech.Cue;
        int breaks = Breaks(analysis, Math.Min(token, speech.Cue), Math.Max(token, speech.Cue));
        if (analysis.Quoted[token])
            return (analysis.Quoted[speech.Cue] ? 100 : breaks > 1 ? 200 : 400) - distance;
        if (speech.Reason == HolderReason.AccordingTo)
            return breaks > 0 ? 0 : 250 - distance;
        if (behind)
            return breaks > 0 || token >= SubjectFinder.MainClause(analysis, analysis.PhraseAt[speech.Cue]) ? 0 : 300 - distance;
        bool trails = analysis.Phrases[Math.Min(speech.Source, analysis.PhraseAt[speech.Cue])].Is(PhraseFlags.AfterComma | PhraseFlags.AfterQuote | PhraseFlags.AfterDash);
        return !trails || breaks > 0 ? 0 : 200 - distance;
    }

    private static int Breaks(StatementAnalysis analysis, int first, int last)
    {
        int breaks = 0, before = -1;
        for (int i = first; i <= last; i++)
        {
            int at = analysis.PhraseAt[i];
            if (at >= 0 && at != before && before >= 0 && analysis.Phrases[at].Is(PhraseFlags.AfterBreak))
                breaks++;
            before = at >= 0 ? at : before;
        }

        return breaks;
    }

    // "Kremlin: sanctions must go", "Sanctions must go: Kremlin", "Sanctions must go - Kremlin".
    public static bool TryHeadline(PhraseReadings readings, int token, out Speech speech)
    {
        speech = default;
        StatementAnalysis analysis = readings.Analysis;
        int count = analysis.Tokens.Count;
        bool ends = count > 0 && analysis.Tokens[count - 1].Hash == Stop;
        for (int i = 1; i < count - 1; i++)
        {
            ulong hash = analysis.Tokens[i].Hash;
            bool colon = hash == Colon;
            if (!colon && !(hash == LongDash || (hash == Dash && analysis.Tokens[i].HasSpaceBefore)))
                continue;
            if (colon && i <= MaxHeadlineSource && token > i && TrySource(readings, 0, i - 1, i, out speech))
                return true;
            // A full sentence that ends in a name behind a colon names what it spoke of.
            if (!ends && count - 1 - i <= MaxHeadlineSource && token < i && TrySource(readings, i + 1, count - 1, i, out speech))
                return true;
        }

        return false;
    }

    private static bool TrySource(PhraseReadings readings, int first, int last, int cue, out Speech speech)
    {
        speech = default;
        StatementAnalysis analysis = readings.Analysis;
        for (int i = first; i <= last; i++)
        {
            int at = analysis.PhraseAt[i];
            if (at >= 0 && analysis.Phrases[at].Kind == PhraseKind.Verb)
                return false;
        }

        int phrase = analysis.PhraseAt[first] >= 0 ? analysis.PhraseAt[first] : analysis.PhraseAt[Math.Min(first + 1, last)];
        if (phrase < 0)
            return false;
        Party party = readings.Read(phrase);
        // "Peru sanctions: what now?": a topic says nothing.
        bool isTopic = (party.Traits & 1ul << (int)HolderCue.Thing) != 0;
        if (isTopic || party.Kind is not (PartyKind.Country or PartyKind.Other or PartyKind.Target))
            return false;
        speech = new Speech(cue, phrase, party, HolderReason.Headline);
        return true;
    }
}
