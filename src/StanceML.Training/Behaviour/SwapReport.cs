using System.Collections.Immutable;
using System.Globalization;

namespace StanceML.Training.Behaviour;

/// <summary>Whether a model judges all countries alike. Immutable.</summary>
/// <param name="Countries">How many countries were put into each template.</param>
/// <param name="Templates">One entry a template, in the order of the table.</param>
public sealed record SwapReport(int Countries, ImmutableArray<TemplateSwap> Templates)
{
    /// <summary>Sentences in which the country was found and judged.</summary>
    public int Judged => Templates.Sum(template => template.Judged);

    /// <summary>Sentences in which the gazetteer did not find the country.</summary>
    public int Missing => Templates.Sum(template => template.Missing.Length);

    /// <summary>Sentences that got another stance than most countries in the same template.</summary>
    public int Flips => Templates.Sum(template => template.Flips.Length);

    /// <summary>The largest difference of a probability in any template, 0 to 1.</summary>
    public double Spread => Templates.IsEmpty ? 0 : Templates.Max(template => template.Spread);

    /// <summary>The same for templates of one kind only.</summary>
    /// <param name="kind">name, adjective, capital or leader.</param>
    public SwapReport OfKind(string kind) => this with { Templates = [.. Templates.Where(template => template.Kind == kind)] };

    /// <summary>The kinds, in the order of the table.</summary>
    public IEnumerable<string> Kinds => Templates.Select(template => template.Kind).Distinct();

    /// <summary>The figures in one line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Templates.Length} templates x {Countries} countries: {Judged} judged, {Missing} not found, {Flips} flips, largest spread {Spread:F4}");
}
