using System.Collections.Immutable;
using StanceML.Training.Data;

namespace StanceML.Training.Behaviour;

/// <summary>Puts one country after another into the same sentences: the answers should not change.</summary>
/// <remarks>Thread-safe. Cost: one judgement a template and country, 2,080 with all.</remarks>
public static class CountrySwap
{
    private static readonly string[] Kinds = ["name", "adjective", "capital", "leader"];

    /// <summary>How many countries the table has.</summary>
    public static int MostCountries => Table().Count;

    /// <summary>Judges every template with every country.</summary>
    /// <param name="model">The model.</param>
    /// <param name="countries">How many countries, two at least; the first ones of the table.</param>
    /// <param name="cancellationToken">Stops between sentences.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two countries, or more than the table has.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SwapReport Run(StanceModel model, int? countries = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        List<string[]> table = Table();
        int count = countries ?? table.Count;
        if (count < 2 || count > table.Count)
            throw new ArgumentOutOfRangeException(nameof(countries), $"Found {count} countries. Expected 2 to {table.Count}.");
        var templates = ImmutableArray.CreateBuilder<TemplateSwap>();
        foreach (string[] row in EmbeddedTable.Rows("swap-templates.tsv", 2))
        {
            cancellationToken.ThrowIfCancellationRequested();
            templates.Add(Swap(model, row[0], row[1], table[..count]));
        }

        return new SwapReport(count, templates.ToImmutable());
    }

    private static List<string[]> Table() => [.. EmbeddedTable.Rows("swap-countries.tsv", 1 + Kinds.Length)];

    private static TemplateSwap Swap(StanceModel model, string id, string template, List<string[]> countries)
    {
        int kind = Array.FindIndex(Kinds, name => template.Contains($"{{{name}}}", StringComparison.Ordinal));
        if (kind < 0)
            throw new InvalidDataException($"swap-templates.tsv: found no hole in '{template}'. Expected {{{string.Join("}, {", Kinds)}}}.");
        var answers = new List<(string Code, StanceProbabilities P)>();
        var missing = ImmutableArray.CreateBuilder<string>();
        foreach (string[] country in countries)
        {
            string text = Fill(template, $"{{{Kinds[kind]}}}", country[1 + kind]);
            if (model.Judge(text, Country.Parse(country[0])) is { } judgement)
                answers.Add((country[0], judgement.Probabilities));
            else
                missing.Add(country[0]);
        }

        Stance label = answers.Count == 0
            ? Stance.Neutral
            : answers.CountBy(answer => answer.P.Likeliest).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;
        double spread = answers.Count == 0
            ? 0
            : Enum.GetValues<Stance>().Max(stance => answers.Max(answer => (double)answer.P[stance]) - answers.Min(answer => (double)answer.P[stance]));
        return new TemplateSwap(
            id, Kinds[kind], template, answers.Count, missing.ToImmutable(), label,
            [.. answers.Where(answer => answer.P.Likeliest != label).Select(answer => answer.Code)], spread);
    }

    // A sentence begins with a capital letter: "the United States" becomes "The United States".
    private static string Fill(string template, string hole, string form)
    {
        string text = template.Replace(hole, form, StringComparison.Ordinal);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}
