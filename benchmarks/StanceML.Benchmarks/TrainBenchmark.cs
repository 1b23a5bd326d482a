using BenchmarkDotNet.Attributes;
using StanceML.Training;

namespace StanceML.Benchmarks;

/// <summary>The training run that makes the shipped model: features, both heads, compilation, parity.</summary>
[WarmupCount(1), IterationCount(3), InvocationCount(1)]
public class TrainBenchmark
{
    private Recipe _recipe = null!;

    [GlobalSetup]
    public void Setup() => _recipe = Recipe.Parse(File.ReadAllText(Path.Combine(BenchmarkData.Root, "models", "news.recipe.json")), "news.recipe.json");

    [Benchmark]
    public int Train() => ModelTraining.Run(BenchmarkData.All, _recipe).Bytes.Length;
}
