using StanceML.Training.Data;

namespace StanceML.Tests.Training.Training;

/// <summary>Labelled statements made by rule, enough to learn from in a second.</summary>
internal static class SmallData
{
    private static readonly string[] Holders = ["Chile", "Norway", "Kenya", "Japan", "Portugal", "Vietnam"];
    private static readonly string[] Targets = ["Peru", "Latvia", "Oman", "Ghana"];
    private static readonly (string Verb, Stance Stance, Sentiment Sentiment)[] Acts =
    [
        ("condemned", Stance.Against, Sentiment.Negative), ("threatened", Stance.Against, Sentiment.Negative),
        ("thanked", Stance.Favor, Sentiment.Positive), ("praised", Stance.Favor, Sentiment.Positive),
        ("telephoned", Stance.Neutral, Sentiment.Neutral), ("visited", Stance.Neutral, Sentiment.Neutral),
    ];

    /// <summary>144 statements; each third shares a group with the two before it.</summary>
    public static List<LabelledStatement> Statements()
    {
        var statements = new List<LabelledStatement>();
        foreach (string holder in Holders)
        {
            foreach (string target in Targets)
            {
                foreach ((string verb, Stance stance, Sentiment sentiment) in Acts)
                    statements.Add(Statement(statements.Count, $"{holder} {verb} {target} on day {statements.Count % 9}.", target, stance, sentiment));
            }
        }

        return statements;
    }

    public static LabelledStatement Statement(int number, string text, string target, Stance stance, Sentiment? sentiment) => new()
    {
        Id = $"s{number}",
        Group = $"g{number / 3}",
        Text = text,
        Source = number % 2 == 0 ? "even" : "odd",
        Sentiment = sentiment,
        Targets = [new LabelledTarget { Name = target, Mention = target, Span = new TextSpan(text.LastIndexOf(target, StringComparison.Ordinal), target.Length), Stance = stance }],
    };
}
