using System.Globalization;
using System.Text;
using StanceML.Training.Behaviour;

namespace StanceML.Training.Evaluation;

/// <summary>The card of a model, derived from the model package and from what was measured on it.</summary>
/// <remarks>Sections after Mitchell et al. 2019, "Model Cards for Model Reporting". Nothing in it is written by hand per model.</remarks>
public sealed record ModelCard
{
    /// <summary>The model.</summary>
    public required StanceModel Model { get; init; }

    /// <summary>Evaluations by the name of their data; may be empty.</summary>
    public IReadOnlyList<(string Data, Evaluation Result)> Evaluations { get; init; } = [];

    /// <summary>What happens when countries are put for one another.</summary>
    public required SwapReport Swap { get; init; }

    /// <summary>The behaviour suite.</summary>
    public required BehaviourReport Behaviour { get; init; }

    /// <summary>The command that makes the same bytes again.</summary>
    /// <value>Null where nobody knows it, as for a model that was handed on alone.</value>
    public string? Command { get; init; }

    /// <summary>Largest difference of a probability from ML.NET's over all training rows.</summary>
    /// <value>Null where it was not measured in this run.</value>
    public double? ParityError { get; init; }

    /// <summary>Measures swap and behaviour and makes the card.</summary>
    /// <param name="model">The model.</param>
    /// <param name="evaluations">Evaluations by the name of their data; may be empty.</param>
    /// <param name="cancellationToken">Stops between sentences.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ModelCard Of(StanceModel model, IReadOnlyList<(string Data, Evaluation Result)> evaluations, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(evaluations);
        return new ModelCard
        {
            Model = model,
            Evaluations = evaluations,
            Swap = CountrySwap.Run(model, cancellationToken: cancellationToken),
            Behaviour = BehaviourSuite.Run(model, cancellationToken),
        };
    }

    /// <summary>The card in Markdown.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        Details(text);
        text.Append(CultureInfo.InvariantCulture, $"""
            ## Intended use

            Judging who takes which stance toward which country in English news text, statements and speeches: for reading
            aids, monitoring and research over many statements. The text must name the country.

            Not for decisions about persons; not for single judgements without a reader; not for other languages; not as the
            opinion of a country as such. An undecided judgement (`decided` false) is a guess: look at the probabilities.

            ## Factors

            Results differ by country, holder, kind of mention, register and length: see the slices below. Country names never
            reach the classifier: {Swap.Flips} of {Swap.Judged} sentences changed their stance when another country stood in them, and no
            probability by more than {Swap.Spread:F4}.

            ## Metrics

            Macro-F1, the plain mean of the F1 of the three classes, and accuracy, with 95% intervals over {HeadEvaluation.Resamples} resamples of
            whole documents. Expected calibration error over ten bins, and in brackets what a perfectly calibrated model would show by chance
            on as many answers. Baselines: always the most common class; a plain lexicon scorer that gives every country in a statement the statement's tone.

            ## Training data

            {Model.Info.Statements} statements with {Model.Info.Targets} labelled targets, SHA-256 `{Model.Info.DataHash}`. {Origins()}

            ## Ethical considerations

            A stance is a reading of words, not a fact about a country or its people. Training texts that were composed rather
            than observed carry their writers' habits; counts over many texts carry the selection of those texts. Publish
            aggregates with their intervals, and name the model's id.

            ## Caveats and recommendations

            Known weaknesses are the failures listed under Behaviour. Measure on labelled text of your own before you rely on
            it: `stanceml evaluate --data my-test.jsonl`, and retrain where it falls short.

            ## Quantitative analyses


            """);
        Summary(text);
        text.Append("## Behaviour\n\n").Append(BehaviourMarkdown.Write(Swap, Behaviour));
        if (Evaluations.Count > 0)
            text.Append("# Evaluation\n\n");
        foreach ((string data, Evaluation result) in Evaluations)
            text.Append(EvaluationMarkdown.Write(result, data)).Append('\n');
        return text.ToString();
    }

    private void Details(StringBuilder text)
    {
        ModelInfo info = Model.Info;
        text.Append(CultureInfo.InvariantCulture, $"""
            # Model card: {info.Name}

            ## Model details

            {TrainerKinds.Describe(Recipe.Of(Model).Trainer)};
            one head for the stance toward each country, one for the tone of the statement.

            | | |
            |---|---|
            | id | {info.Id} |
            | size | {info.Bytes} bytes |
            | feature schema | {info.Schema} |
            | abstention threshold | {info.AbstentionThreshold} |
            | licence | {info.License} |
            | instruction set | {info.InstructionSet} |

            """);
        if (ParityError is { } parity)
            text.Append(CultureInfo.InvariantCulture, $"| largest difference from ML.NET over all training rows | {parity:G3} |\n");
        text.Append('\n');
        if (Command is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"""
                The same bytes come from

                    {Command}

                on a machine with the same instruction set; elsewhere weights differ in the last digits.


                """);
        }
    }

    private void Summary(StringBuilder text)
    {
        if (Evaluations.Count == 0)
        {
            text.Append("No evaluation was made with this card. Make one with `stanceml card MODEL --data FILE`.\n\n");
            return;
        }

        foreach ((string data, Evaluation result) in Evaluations)
        {
            text.Append(CultureInfo.InvariantCulture, $"{data}:\n\n");
            EvaluationMarkdown.Summary(text, result);
        }
    }

    // The recipe travels in the model; where its data and numbers come from stands in it.
    private string Origins()
    {
        Recipe recipe = Recipe.Of(Model);
        return string.Join(' ', new[]
        {
            recipe.DataOrigin ?? "The recipe does not say where they come from.", recipe.SearchOrigin,
            recipe.CalibrationOrigin ?? "The recipe names no other text that a number was fitted on.",
        }.Where(origin => origin is not null));
    }
}
