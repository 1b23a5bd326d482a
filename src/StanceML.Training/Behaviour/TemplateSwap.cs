using System.Collections.Immutable;

namespace StanceML.Training.Behaviour;

/// <summary>What a model answered to one template with different countries in it. Immutable.</summary>
/// <param name="Id">The template's id.</param>
/// <param name="Kind">What is swapped: name, adjective, capital or leader.</param>
/// <param name="Template">The sentence with its hole.</param>
/// <param name="Judged">In how many sentences the country was found and judged.</param>
/// <param name="Missing">Codes of the countries that were not found.</param>
/// <param name="Label">The stance that most countries got.</param>
/// <param name="Flips">Codes of the countries that got another stance.</param>
/// <param name="Spread">The largest difference of a probability between two countries, 0 to 1.</param>
public sealed record TemplateSwap(
    string Id, string Kind, string Template, int Judged, ImmutableArray<string> Missing, Stance Label, ImmutableArray<string> Flips, double Spread);
