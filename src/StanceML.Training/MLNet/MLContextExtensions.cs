using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace StanceML.Training.MLNet;

/// <summary>Stance models inside ML.NET pipelines.</summary>
public static class MLContextExtensions
{
    /// <summary>A transform that judges a column of texts and adds the columns of <see cref="StanceColumns"/>.</summary>
    /// <param name="catalog">The transforms of an <see cref="MLContext"/>.</param>
    /// <param name="model">The stance model; <see cref="StanceModel.Default"/> for the embedded one.</param>
    /// <param name="textColumn">Name of the column of texts.</param>
    /// <param name="targetColumn">
    /// Name of a column of country codes (ISO 3166-1: GB, not UK): the country whose stance is asked for. A code that is none is a missing
    /// value, as a country that the text does not name; an empty one, as null for the whole column, takes the first country that it names.
    /// </param>
    /// <returns>An estimator; nothing is fitted. It can't be saved into an ML.NET zip: keep the model file instead.</returns>
    public static CustomMappingEstimator<StanceRow, StanceColumns> JudgeStance(
        this TransformsCatalog catalog, StanceModel model, string textColumn = "Text", string? targetColumn = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentException.ThrowIfNullOrEmpty(textColumn);
        var input = SchemaDefinition.Create(typeof(StanceRow));
        input[nameof(StanceRow.Text)].ColumnName = textColumn;
        if (targetColumn is null)
            input.Remove(input[nameof(StanceRow.Target)]);
        else
            input[nameof(StanceRow.Target)].ColumnName = targetColumn;
        var output = SchemaDefinition.Create(typeof(StanceColumns));
        var three = new VectorDataViewType(NumberDataViewType.Single, 3);
        output[nameof(StanceColumns.StanceProbabilities)].ColumnType = three;
        output[nameof(StanceColumns.SentimentProbabilities)].ColumnType = three;
        return catalog.CustomMapping<StanceRow, StanceColumns>((row, columns) => Judge(model, row, columns), contractName: null, input, output);
    }

    private static void Judge(StanceModel model, StanceRow row, StanceColumns columns)
    {
        StatementJudgement judged = model.Judge(row.Text ?? "");
        Judgement? judgement = string.IsNullOrWhiteSpace(row.Target) ? judged.FirstOrDefault() : Country.TryParse(row.Target, out Country target) ? judged.For(target) : null;
        columns.Stance = judgement is null ? "" : JudgementJson.Name(judgement.Stance);
        columns.StanceProbabilities = judgement is null
            ? [float.NaN, float.NaN, float.NaN]
            : [judgement.Probabilities.Against, judgement.Probabilities.Neutral, judgement.Probabilities.Favor];
        columns.Polarity = judgement?.Polarity ?? float.NaN;
        columns.Holder = judgement is null || judgement.Holder.Kind == HolderKind.None ? "" : judgement.Holder.ToString();
        columns.Sentiment = JudgementJson.Name(judged.Sentiment);
        SentimentProbabilities tone = judged.SentimentProbabilities;
        columns.SentimentProbabilities = [tone.Negative, tone.Neutral, tone.Positive];
    }
}
