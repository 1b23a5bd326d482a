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
        int wanted = stance == Stance.Favor ? 1 : -1;
        int best = target.Spans[0].Last;
        float strongest = 0;
        bool acts = false, agrees = false;
        Span<WayStep> steps = stackalloc WayStep[MentionWay.Room];
        foreach (TokenSpan mention in target.Spans)
        {
            var way = new MentionWay(frame.Analysis, mention.Last, steps);
            foreach (ref readonly ExpressionHit hit in frame.HitSpan)
            {
                if (IsBody(frame.Analysis, hit.Head))
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
                float weight = closeness * (nesting == Nesting.None ? 1f : 0.7f) * Math.Abs(score) * hit.Expression.Strength * (Math.Sign(score) == wanted ? 1f : OtherSign);
                if (weight > strongest)
                {
                    strongest = weight;
                    best = hit.Head;
                    agrees = Math.Sign(score) == wanted;
                    acts = role is Role.Subject or Role.Agent or Role.Possessor or Role.Described or Role.CarrierSubject;
                }
            }
        }

        return new StanceClue(best, place, stance, acts, agrees);
    }

    // "The opposition" is a body, unless it is opposition to something.
    private static bool IsBody(StatementAnalysis analysis, int token) =>
        analysis.Tokens[token].Hash == Opposition && (token + 1 >= analysis.Tokens.Count || analysis.Tokens[token + 1].Hash != To);
}
