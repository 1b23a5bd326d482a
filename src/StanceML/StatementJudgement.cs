using System.Collections;
using System.Collections.Immutable;

namespace StanceML;

/// <summary>What a model says of one statement: its tone and a judgement for each country named, in text order. Immutable.</summary>
public sealed class StatementJudgement : IReadOnlyList<Judgement>
{
    internal StatementJudgement(StanceModel model, string text, SentimentProbabilities sentiment, ImmutableArray<Judgement> judgements)
    {
        Model = model;
        Text = text;
        SentimentProbabilities = sentiment;
        Judgements = judgements;
    }

    /// <summary>The model that judged; <see cref="ModelInfo.Id"/> tells which of several it was.</summary>
    public StanceModel Model { get; }

    /// <summary>The text that was judged.</summary>
    public string Text { get; }

    /// <summary>The most likely tone of the statement.</summary>
    public Sentiment Sentiment => SentimentProbabilities.Likeliest;

    /// <summary>The calibrated probabilities of the three tones.</summary>
    public SentimentProbabilities SentimentProbabilities { get; }

    /// <summary>One judgement for each country; empty when the text names none.</summary>
    public ImmutableArray<Judgement> Judgements { get; }

    /// <inheritdoc/>
    public int Count => Judgements.Length;

    /// <inheritdoc/>
    public Judgement this[int index] => Judgements[index];

    /// <summary>The judgement on a country, or null when the text does not name it.</summary>
    public Judgement? For(Country target) => Judgements.FirstOrDefault(judgement => judgement.Target == target);

    /// <inheritdoc/>
    public IEnumerator<Judgement> GetEnumerator() => ((IEnumerable<Judgement>)Judgements).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
