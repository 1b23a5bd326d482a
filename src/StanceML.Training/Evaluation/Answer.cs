namespace StanceML.Training.Evaluation;

/// <summary>One labelled target or statement and what a model answered.</summary>
/// <param name="Group">Answers of one group are drawn together when intervals are made.</param>
/// <param name="Given">The label, 0 to 2.</param>
/// <param name="P0">Probability of the first class.</param>
/// <param name="P1">Probability of the second class.</param>
/// <param name="P2">Probability of the third class.</param>
/// <param name="Slices">Names of the slices that it belongs to, such as "country=RU".</param>
public sealed record Answer(string Group, int Given, float P0, float P1, float P2, string[] Slices)
{
    /// <summary>The statement.</summary>
    public string Id { get; init; } = "";

    /// <summary>The statement's text.</summary>
    public string Text { get; init; } = "";

    /// <summary>The target's code or name; empty for a sentiment.</summary>
    public string Target { get; init; } = "";

    /// <summary>What the plain lexicon scorer answers, 0 to 2.</summary>
    public int Lexicon { get; init; } = 1;

    /// <summary>The most likely class, 0 to 2.</summary>
    public int Predicted => P0 > P1 && P0 >= P2 ? 0 : P2 > P1 ? 2 : 1;

    /// <summary>The probability of the most likely class.</summary>
    public float Confidence => Math.Max(P0, Math.Max(P1, P2));

    /// <summary>Whether the most likely class is the label.</summary>
    public bool IsRight => Predicted == Given;

    /// <summary>The probability of a class.</summary>
    public float this[int label] => label switch { 0 => P0, 1 => P1, _ => P2 };
}
