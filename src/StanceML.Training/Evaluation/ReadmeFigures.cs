using System.Globalization;
using System.Text;
using StanceML.Training.Behaviour;
using StanceML.Training.Data;
using StanceML.Training.Quality;

namespace StanceML.Training.Evaluation;

/// <summary>The figures of a README: what a model does on labelled data, short enough for a front page.</summary>
/// <remarks>Nothing in it is written by hand: a page whose figures drift is written anew, and the change shows in the diff.</remarks>
public sealed record ReadmeFigures
{
    /// <summary>The line before the figures.</summary>
    public const string Begin = "<!-- figures: begin -->";

    /// <summary>The line after the figures.</summary>
    public const string End = "<!-- figures: end -->";

    /// <summary>The model that was measured.</summary>
    public required ModelInfo Model { get; init; }

    /// <summary>Evaluations by the name of their data.</summary>
    public required IReadOnlyList<(string Data, Evaluation Result)> Evaluations { get; init; }

    /// <summary>What happens when countries are put for one another.</summary>
    public required SwapReport Swap { get; init; }

    /// <summary>The behaviour suite.</summary>
    public required BehaviourReport Behaviour { get; init; }

    /// <summary>How far the labels of the training data were agreed on.</summary>
    /// <value>One for each kind of label that was voted on; none leaves the sentence out.</value>
    public IReadOnlyList<VoteAgreement> Votes { get; init; } = [];

    /// <summary>Measures a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="data">Labelled statements by the name that the page gives them.</param>
    /// <param name="voted">Statements whose targets carry votes; empty for none.</param>
    /// <param name="cancellationToken">Stops between statements.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ReadmeFigures Of(
        StanceModel model, IEnumerable<(string Name, IReadOnlyList<LabelledStatement> Statements)> data, IEnumerable<LabelledStatement> voted, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(voted);
        return new ReadmeFigures
        {
            Model = model.Info,
            Evaluations = [.. data.Select(set => (set.Name, ModelEvaluation.Run(model, set.Statements, cancellationToken)))],
            Swap = CountrySwap.Run(model, cancellationToken: cancellationToken),
            Behaviour = BehaviourSuite.Run(model, cancellationToken),
            Votes = [.. AnnotationAgreement.OfVotes(voted).Where(votes => votes.Register is null && votes.Voted > 0)],
        };
    }

    /// <summary>The figures in Markdown: both heads beside their baselines, holders, country swap, behaviour, agreement.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Model `{Model.Id}`, {Model.Bytes} bytes, learned from {Model.Statements} statements with {Model.Targets} targets.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"| data | head | {EvaluationMarkdown.Measures}\n|---|---|{EvaluationMarkdown.Rule}\n");
        foreach ((string data, Evaluation result) in Evaluations)
        {
            foreach (HeadEvaluation head in new[] { result.Stance, result.Sentiment })
                text.Append(CultureInfo.InvariantCulture, $"| {data}, {result.Statements} statements | {head.Name} | {EvaluationMarkdown.Cells(head)}\n");
        }

        text.Append('\n');
        text.Append("| holders of targets that are not neutral | targets | right | country precision | country recall |\n|---|---|---|---|---|\n");
        foreach ((string data, Evaluation result) in Evaluations)
        {
            foreach ((string name, HolderCounts counts) in result.Holder.Parts())
                text.Append(CultureInfo.InvariantCulture, $"| {data}: {name} | {counts.Total} | {counts.Accuracy:F3} | {counts.CountryPrecision:F3} | {counts.CountryRecall:F3} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\nCountries put for one another: {Swap}. Behaviour suite: {Behaviour}.\n");
        if (Votes.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"Training labels with a second, blind vote, Krippendorff's alpha: {string.Join(", ", Votes.Select(votes => string.Create(CultureInfo.InvariantCulture, $"{votes.Label} {votes.Nominal:F3} ({votes.Voted})")))}.\n");

        return text.ToString();
    }

    /// <summary>Writes the figures into a page, between <see cref="Begin"/> and <see cref="End"/>, and leaves the rest as it is.</summary>
    /// <param name="path">The page, in Markdown.</param>
    /// <exception cref="DataFormatException">A marker is missing.</exception>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public void WriteInto(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        MarkedBlock.Replace(path, Begin, End, ToMarkdown());
    }
}
