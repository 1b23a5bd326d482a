using System.Globalization;

namespace StanceML.Training;

/// <summary>The outcome of a training run.</summary>
public sealed record TrainedModel
{
    /// <summary>The model file's bytes.</summary>
    public required byte[] Bytes { get; init; }

    /// <summary>The model, loaded from those bytes.</summary>
    public required StanceModel Model { get; init; }

    /// <summary>The recipe with every number filled in.</summary>
    public required Recipe Recipe { get; init; }

    /// <summary>Largest difference between a probability of ML.NET's and of the compiled model's, over all training rows.</summary>
    public required double ParityError { get; init; }

    /// <summary>The stance head as ML.NET trained it; null where the data had no stance.</summary>
    public TrainedHead? Stance { get; init; }

    /// <summary>The sentiment head as ML.NET trained it; null where the data had no sentiment.</summary>
    public TrainedHead? Sentiment { get; init; }

    /// <summary>The model in a line: name, id, size, and what it was trained on.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Model.Info.Name} {Model.Info.Id}: {Bytes.Length} bytes, trained on {Model.Info.Statements} statements with {Model.Info.Targets} targets, within {ParityError:0.0E+0} of ML.NET");
}
