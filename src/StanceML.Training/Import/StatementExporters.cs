namespace StanceML.Training.Import;

/// <summary>The formats that can be written for annotation tools. Thread-safe.</summary>
public static class StatementExporters
{
    /// <summary>One exporter a format.</summary>
    public static IReadOnlyList<IStatementExporter> All { get; } = [new LabelStudioExporter(), new ProdigyExporter()];

    /// <summary>Finds an exporter by the name of its format.</summary>
    /// <param name="format">Such as <c>prodigy</c>; case does not matter.</param>
    /// <returns>The exporter.</returns>
    /// <exception cref="ArgumentException">No format has that name.</exception>
    public static IStatementExporter Get(string format) =>
        All.FirstOrDefault(e => e.Format.Equals(format, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"Format '{format}' is unknown. Expected one of {string.Join(", ", All.Select(e => e.Format))}.", nameof(format));
}
