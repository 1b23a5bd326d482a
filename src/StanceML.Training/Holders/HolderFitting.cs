using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using StanceML.Attribution;
using StanceML.Features;
using StanceML.Training.Data;

namespace StanceML.Training.Holders;

/// <summary>Fits the points by which the runtime chooses among candidate holders.</summary>
/// <remarks>
/// Conditional logistic regression: the probability of an answer is the softmax of its candidates' points, summed over the
/// candidates that would give that answer (McFadden 1974). AdaGrad on single examples, fixed seed, one thread: the same data
/// give the same table. Not thread-safe.
/// </remarks>
public static class HolderFitting
{
    // Chosen by halves of the training data against each other; the result hardly moves with either.
    private const int Passes = 8;
    private const double Penalty = 0.002, Rate = 0.1;
    private const int Width = 128, PriorSlot = 127;

    // Reported news speaks in its own voice, and of groups and persons, more often than the training statements do, and a
    // country named wrongly does more harm than one left out, the more so one that does nothing in the sentence: shifts of the
    // two priors and of one cue, fitted on a sample of real news.
    private const double AuthorShift = 0.5, OtherShift = 1.0, IdleShift = -0.3;

    /// <summary>Fits the points and returns the table's lines, header first.</summary>
    /// <param name="statements">Labelled statements; targets without a holder are left out.</param>
    /// <exception cref="ArgumentException">No target has a holder.</exception>
    public static IReadOnlyList<string> Fit(IEnumerable<LabelledStatement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        List<HolderExample> examples = Examples(statements);
        if (examples.Count == 0)
            throw new ArgumentException("Found no target with a stance and a holder. Expected labels against or favor with a holder.", nameof(statements));
        double[] points = Fit(examples);
        points[((int)PartyKind.Nobody * Width) + PriorSlot] += AuthorShift;
        points[((int)PartyKind.FirstPerson * Width) + PriorSlot] += AuthorShift;
        points[((int)PartyKind.Other * Width) + PriorSlot] += OtherShift;
        points[((int)PartyKind.Country * Width) + (int)HolderCue.Idle] += IdleShift;
        return [.. Lines(points, examples.Count)];
    }

    private static List<HolderExample> Examples(IEnumerable<LabelledStatement> statements)
    {
        var locator = new TargetLocator(maskHolders: false);
        var finder = new CandidateFinder();
        var examples = new List<HolderExample>();
        foreach (LabelledStatement statement in statements)
        {
            StatementFrame frame = locator.Read(statement);
            foreach (LabelledTarget target in statement.Targets)
            {
                if (target.Stance == Stance.Neutral || target.Holder is not { } holder || holder == "none"
                    || !Country.TryParse(target.Code, out Country country) || !locator.Locate(target) || frame.Analysis.PhraseCount == 0)
                    continue;
                var mentions = new TargetMentions(CollectionsMarshal.AsSpan(locator.Spans));
                finder.Find(frame.Analysis, StanceAnchor.Find(frame, mentions, country.Place, target.Stance));
                HolderOption[] options = [.. finder.Candidates.ToArray().Where(candidate => HolderFinder.MayHold(candidate, target.Stance)).Select(candidate => new HolderOption(AnswerOf(candidate), Slots(candidate, finder.Context)))];
                examples.Add(new HolderExample(holder.Length == 2 ? holder.ToUpperInvariant() : holder, options));
            }
        }

        return examples;
    }

    private static string AnswerOf(HolderCandidate candidate) => candidate.Kind switch
    {
        PartyKind.Country or PartyKind.Target => new Country(candidate.Place).Code,
        PartyKind.Other => "other",
        _ => "author",
    };

    private static int[] Slots(HolderCandidate candidate, ulong context)
    {
        int first = (int)candidate.Kind * Width;
        var slots = new List<int> { first + PriorSlot };
        for (ulong set = candidate.Cues; set != 0; set &= set - 1)
            slots.Add(first + BitOperations.TrailingZeroCount(set));
        for (ulong set = context; set != 0; set &= set - 1)
            slots.Add(first + 64 + BitOperations.TrailingZeroCount(set));
        return [.. slots];
    }

    private static double[] Fit(List<HolderExample> examples)
    {
        double[] points = new double[(int)(PartyKind.Pronoun + 1) * Width];
        double[] squares = new double[points.Length];
        var random = new Random(1);
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        for (int pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            foreach (int number in order)
                Step(examples[number], points, squares);
        }

        return points;
    }

    private static void Step(HolderExample example, double[] points, double[] squares)
    {
        double[] shares = [.. example.Options.Select(option => option.Slots.Sum(slot => points[slot]))];
        double most = shares.Max(), all = 0, right = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            shares[i] = Math.Exp(shares[i] - most);
            all += shares[i];
            right += example.Options[i].Answer == example.Answer ? shares[i] : 0;
        }

        // Nobody in the text is the answer: nothing to learn from.
        if (right == 0)
            return;
        var moves = new SortedDictionary<int, double>();
        for (int i = 0; i < shares.Length; i++)
        {
            double move = (example.Options[i].Answer == example.Answer ? shares[i] / right : 0) - (shares[i] / all);
            foreach (int slot in example.Options[i].Slots)
                moves[slot] = moves.GetValueOrDefault(slot) + move;
        }

        foreach ((int slot, double move) in moves)
        {
            double slope = move - (Penalty * points[slot]);
            squares[slot] += slope * slope;
            points[slot] += Rate * slope / Math.Sqrt(squares[slot] + 1e-6);
        }
    }

    private static IEnumerable<string> Lines(double[] points, int examples)
    {
        yield return $"# Points by which StanceML chooses among candidate holders. Written by a fit on {examples.ToString(CultureInfo.InvariantCulture)} labelled targets; not edited by hand.";
        yield return string.Create(CultureInfo.InvariantCulture, $"# Shifted for real news: priors of author {AuthorShift:+0.0;-0.0}, other {OtherShift:+0.0;-0.0}; idle country {IdleShift:+0.0;-0.0}.");
        yield return "cue\tauthor\tcountry\tother\ttarget\tfirst person";
        yield return Line(HolderPoints.Prior, PriorSlot, points);
        foreach (HolderCue cue in Enum.GetValues<HolderCue>())
            yield return Line(cue.ToString(), (int)cue, points);
    }

    private static string Line(string name, int slot, double[] points)
    {
        var line = new System.Text.StringBuilder(name);
        foreach (PartyKind kind in HolderPoints.Kinds)
            line.Append('\t').Append((points[((int)kind * Width) + slot] + 0.0).ToString("0.00", CultureInfo.InvariantCulture));
        return line.ToString();
    }
}
