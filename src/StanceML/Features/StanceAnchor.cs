using StanceML.Attribution;
using StanceML.Lexicons;
using StanceML.Syntax;
using StanceML.Text;

namespace StanceML.Features;

/// <summary>Finds the word that carries the stance toward a target, from which its holder is sought.</summary>
internal static class StanceAnchor
{
    // What an expression of the other sign weighs: sarcasm and missed negations are rare.
    private const float OtherSign = 0.4f;

    private static readonly ulong Opposition = WordHash.Of("opposition"), To = WordHash.Of("to");

    /// <summary>The head of the strongest expression that agrees with the stance, else of the nearest verb's phrase, else the target itself.</summary>
    public static StanceClue Find(StatementFrame frame, in TargetMentions target, int place, Stance stance)
    {
        var anchor = new Anchor(target.Spans[0].Last, stance == Stance.Favor ? 1 : -1);
        Span<WayStep> steps = stackalloc WayStep[MentionWay.Room];
        foreach (TokenSpan mention in target.Spans)
            Weigh(frame, new MentionWay(frame.Analysis, mention.Last, steps), ref anchor);

        return new StanceClue(anchor.Token, place, stance, anchor.Acts, anchor.Agrees);
    }

    // A method of its own, for one with a loop and room on the stack is never compiled anew for what it turns out to do.
    private static void Weigh(StatementFrame frame, MentionWay way, ref Anchor anchor)
    {
        foreach (ref readonly ExpressionHit hit in frame.HitSpan)
        {
            ref readonly Expression expression = ref hit.Expression;
            // The most that it could weigh in any role; most weigh nothing.
            int most = Math.Max(Math.Max(Math.Abs(expression.Object), Math.Abs(expression.Subject)), hit.Invites ? 1 : 0);
            if (most * expression.Strength <= anchor.Strength || IsBody(frame.Analysis, hit.Head))
                continue;
            (Role role, Nesting nesting) = RoleFinder.Find(frame.Analysis, way, hit);
            float closeness = role switch
            {
                Role.Object or Role.Complement or Role.CarrierObject => 1f,
                Role.Described or Role.Possessor or Role.Of => 0.8f,
                Role.Subject or Role.Agent or Role.CarrierSubject => 0.6f,
                Role.Clause or Role.Other or Role.Place => 0.4f,
                _ => 0.15f,
            };
            int score = FrameSums.ScoreFor(hit, role) * FrameState.Sign(hit);
            bool agrees = Math.Sign(score) == anchor.Wanted;
            float weight = closeness * (nesting == Nesting.None ? 1f : 0.7f) * Math.Abs(score) * expression.Strength * (agrees ? 1f : OtherSign);
            if (weight > anchor.Strength)
            {
                anchor.Strength = weight;
                anchor.Token = hit.Head;
                anchor.Agrees = agrees;
                anchor.Acts = role is Role.Subject or Role.Agent or Role.Possessor or Role.Described or Role.CarrierSubject;
            }
        }
    }

    // The strongest expression so far.
    private struct Anchor(int token, int wanted)
    {
        public readonly int Wanted = wanted;
        public int Token = token;
        public float Strength;
        public bool Acts, Agrees;
    }

    // "The opposition" is a body, unless it is opposition to something.
    private static bool IsBody(StatementAnalysis analysis, int token) =>
        analysis.Tokens[token].Hash == Opposition && (token + 1 >= analysis.Tokens.Count || analysis.Tokens[token + 1].Hash != To);
}
