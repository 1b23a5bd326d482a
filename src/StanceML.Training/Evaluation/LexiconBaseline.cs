using StanceML.Features;
using StanceML.Lexicons;

namespace StanceML.Training.Evaluation;

/// <summary>The plain scorer to beat: good and bad words summed over the statement, the same answer for every country in it.</summary>
/// <remarks>
/// What a general sentiment tool does: a sum of valences with negation, squashed to -1..1 by s / sqrt(s^2 + 15), cut at 0.05
/// (Hutto and Gilbert 2014), over this project's own valence lexicon. Not thread-safe.
/// </remarks>
public sealed class LexiconBaseline
{
    private const double Alpha = 15, Threshold = 0.05;

    private readonly StatementFrame _frame = new();

    /// <summary>The class of a text: 0 bad, 1 neither, 2 good.</summary>
    /// <param name="text">The statement.</param>
    public int Answer(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _frame.Read(text, Lexicon.Default, Gazetteer.Default.Finder);
        double sum = 0;
        for (int i = 0; i < _frame.Analysis.Tokens.Count; i++)
            sum += _frame.Valence[i];
        double score = sum / Math.Sqrt((sum * sum) + Alpha);
        return score <= -Threshold ? 0 : score >= Threshold ? 2 : 1;
    }
}
