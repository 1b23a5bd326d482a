using StanceML.Geography;
using StanceML.Text;

namespace StanceML;

public sealed partial class Gazetteer
{
    /// <summary>Finds all mentions, and all words that could have been one, with every reading and the reason for or against it.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="asOf">The date of the text: leaders are then those in office, or formerly in office, on that date.</param>
    /// <returns>Accepted and turned-down candidates in text order; they never overlap.</returns>
    /// <remarks>Slower than <see cref="Find(string, DateOnly?)"/>, with the same decisions: it is for people who ask why.</remarks>
    public IReadOnlyList<MentionCandidate> FindAll(string text, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trace = new MentionTrace();
        Workspace work = Run(text, asOf, trace);
        var candidates = new List<MentionCandidate>();
        for (int i = 0; i < trace.Steps.Count;)
        {
            int next = i + 1;
            while (next < trace.Steps.Count && trace.Steps[next].First == trace.Steps[i].First)
                next++;
            if (IsNoise(trace.Steps[i], work.Tokens[trace.Steps[i].First].Hash, next - i))
            {
                i = next;
                continue;
            }

            if (candidates.Count == 0 || work.Tokens[trace.Steps[i].First].Start >= candidates[^1].Mention.Span.End)
                candidates.Add(Candidate(trace, i, next, work.Tokens));
            i = next;
        }

        return candidates;
    }

    // A common word that is also somebody's surname: nobody asks why "he" or "Friday" is not a minister.
    private static bool IsNoise((int First, int End, Reading[] Readings, Decision Decision) step, ulong hash, int steps) =>
        steps == 1 && !step.Decision.IsMention && !step.Decision.IsTrap
        && (step.Decision.Reason is MentionReason.WrongCase || (step.Decision.Reason is MentionReason.PersonName && IsEverydayWord(hash)))
        && Array.TrueForAll(step.Readings, reading => reading.Is(ReadingFlags.Surname | ReadingFlags.AfterThe));

    private static bool IsEverydayWord(ulong hash) => Words.Days.Has(hash) || Words.Openers.Has(hash) || Words.Pronouns.Has(hash);

    // The steps [from, to) start at one token, longest entry first; the last one is accepted or all are turned down.
    private MentionCandidate Candidate(MentionTrace trace, int from, int to, TokenBuffer tokens)
    {
        var (first, end, readings, decision) = trace.Steps[to - 1];
        bool settled = decision.IsMention || decision.IsTrap;
        if (!settled)
            (first, end, readings, decision) = trace.Steps[from];
        var main = ToMention(new FoundMention(first, end - first, decision.Place, decision.Kind, decision.Reason, decision.Counts)
        {
            IsFormer = decision.IsFormer,
        }, tokens);
        var rivals = new List<Mention>();
        for (int step = from; step < to; step++)
            AddRivals(rivals, trace.Steps[step], main, tokens);
        if (settled)
        {
            foreach ((int inner, int innerEnd, Reading reading) in Finder.Inside(tokens, first, end))
                AddRival(rivals, reading, MentionReason.Outranked, inner, innerEnd, main, tokens);
        }

        return new MentionCandidate(main, decision.IsMention, rivals);
    }

    private void AddRivals(
        List<Mention> rivals, (int First, int End, Reading[] Readings, Decision Decision) step, in Mention main, TokenBuffer tokens)
    {
        for (int i = 0; i < step.Readings.Length; i++)
        {
            MentionReason reason = i == step.Decision.Reading && !step.Decision.IsMention ? step.Decision.Reason : MentionReason.Outranked;
            AddRival(rivals, step.Readings[i], reason, step.First, step.End, main, tokens);
        }
    }

    private void AddRival(
        List<Mention> rivals, in Reading reading, MentionReason reason, int first, int end, in Mention main, TokenBuffer tokens)
    {
        if (reading.Is(ReadingFlags.Trap))
            return;
        Mention rival = ToMention(new FoundMention(first, end - first, reading.Place, reading.Kind, reason, false), tokens);
        bool same = rival.Span == main.Span && rival.Country == main.Country && rival.Bloc == main.Bloc;
        if (!same && !rivals.Exists(r => r.Span == rival.Span && r.Country == rival.Country && r.Kind == rival.Kind))
            rivals.Add(rival);
    }
}
