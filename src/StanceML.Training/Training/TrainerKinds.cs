namespace StanceML.Training;

/// <summary>The names of the trainers in recipes and on the command line, and what a card says of them.</summary>
public static class TrainerKinds
{
    private static readonly (TrainerKind Kind, string Name, string Description)[] All =
    [
        (TrainerKind.MaximumEntropy, "maximum-entropy", "Maximum entropy over sparse features relative to the target, trained with ML.NET and compiled to a table of weights"),
        (TrainerKind.Sdca, "sdca", "Maximum entropy (stochastic dual coordinate ascent) over sparse features relative to the target, trained with ML.NET and compiled to a table of weights"),
        (TrainerKind.FastTree, "fasttree", "Gradient-boosted trees over the most frequent features relative to the target, one ensemble a class, trained with ML.NET's FastTree and compiled to a table of nodes"),
        (TrainerKind.Stack, "stack", "Maximum entropy over sparse features relative to the target with a share of gradient-boosted trees over the most frequent ones, trained with ML.NET and compiled to tables of weights and nodes"),
    ];

    /// <summary>All names, in the order of <see cref="TrainerKind"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(one => one.Name)];

    /// <summary>The trainer of a name.</summary>
    /// <exception cref="ArgumentException">No trainer has the name.</exception>
    public static TrainerKind Parse(string name)
    {
        foreach ((TrainerKind kind, string known, _) in All)
        {
            if (known.Equals(name, StringComparison.OrdinalIgnoreCase))
                return kind;
        }

        throw new ArgumentException($"'{name}' is no trainer. Expected {string.Join(", ", Names)}.", nameof(name));
    }

    /// <summary>The name of a trainer.</summary>
    public static string NameOf(TrainerKind kind) => All[(int)kind].Name;

    /// <summary>What a trainer makes, as the first words of a card.</summary>
    public static string Describe(TrainerKind kind) => All[(int)kind].Description;
}
