using System.Globalization;

namespace StanceML.Training.Behaviour;

/// <summary>A sentence whose answer is known from what it does with language.</summary>
/// <param name="Group">negation, voice, direction, hedge, quotation or bad-news.</param>
/// <param name="Target">The country's code.</param>
/// <param name="Expected">A stance, or '&lt;' or '&gt;' for a polarity below or above that of <paramref name="Than"/>.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Than">The sentence to compare with; empty where a stance is expected.</param>
public sealed record BehaviourCase(string Group, string Target, string Expected, string Text, string Than)
{
    // A difference that a reader would not notice is no answer to "is this better than that".
    private const float Margin = 0.02f;

    /// <summary>What the model answered instead; null when it answered as expected.</summary>
    /// <param name="model">The model.</param>
    public string? Failure(StanceModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Country target = Country.Parse(Target);
        if (model.Judge(Text, target) is not { } judgement)
            return "not found";
        if (Than.Length == 0)
        {
            return JudgementJson.Name(judgement.Stance) == Expected
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"{JudgementJson.Name(judgement.Stance)} {judgement.Probabilities[judgement.Stance]:F2}");
        }

        if (model.Judge(Than, target) is not { } other)
            return "not found";
        float difference = judgement.Polarity - other.Polarity;
        return (Expected == "<" ? -difference : difference) >= Margin
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{judgement.Polarity:+0.00;-0.00} against {other.Polarity:+0.00;-0.00}");
    }
}
