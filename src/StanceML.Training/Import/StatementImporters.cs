namespace StanceML.Training.Import;

/// <summary>The formats that can be imported. Thread-safe.</summary>
public static class StatementImporters
{
    /// <summary>One importer a format, in the order that help shows them.</summary>
    public static IReadOnlyList<IStatementImporter> All { get; } =
    [
        new CsvImporter(), new DseImporter(), new LabelStudioImporter(), new NewsMtscImporter(), new PloverImporter(),
        new ProdigyImporter(), new RuwImporter(), new SemEval2016Importer(), new UnsconImporter(),
    ];

    /// <summary>Finds an importer by the name of its format.</summary>
    /// <param name="format">Such as <c>newsmtsc</c>; case does not matter.</param>
    /// <returns>The importer.</returns>
    /// <exception cref="ArgumentException">No format has that name.</exception>
    public static IStatementImporter Get(string format) =>
        All.FirstOrDefault(i => i.Format.Equals(format, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"Format '{format}' is unknown. Expected one of {string.Join(", ", All.Select(i => i.Format))}.", nameof(format));
}
