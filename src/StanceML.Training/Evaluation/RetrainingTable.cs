using System.Globalization;
using System.Text;
using System.Text.Json;
using StanceML.Training.Data;

namespace StanceML.Training.Evaluation;

/// <summary>The retraining table of a README: what cross-validations found on data of others, beside the figures that others published.</summary>
/// <remarks>Made of the JSON that <c>stanceml cross-validate --out</c> writes; published figures stand in Evaluation/Data/published.tsv.</remarks>
public sealed class RetrainingTable
{
    /// <summary>The line before the table.</summary>
    public const string Begin = "<!-- retraining: begin -->";

    /// <summary>The line after the table.</summary>
    public const string End = "<!-- retraining: end -->";

    private readonly List<string> _rows = [];

    /// <summary>Reads cross-validations.</summary>
    /// <param name="files">The data's name and the JSON of its cross-validation; a name without published figures is measured by macro-F1.</param>
    /// <exception cref="DataFormatException">A file is no cross-validation, or lacks the measure that the published figures need.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public RetrainingTable(IEnumerable<(string Name, string File)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        Dictionary<string, string[]> published = EmbeddedTable.Rows("published.tsv", 5).ToDictionary(row => row[0], StringComparer.Ordinal);
        foreach ((string name, string file) in files)
            _rows.Add(Row(name, file, published.GetValueOrDefault(name)));
    }

    /// <summary>The table in Markdown.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder("| data | statements | options | measure | here | published |\n|---|---|---|---|---|---|\n");
        foreach (string row in _rows)
            text.Append(row).Append('\n');
        return text.Append('\n').ToString();
    }

    /// <summary>Writes the table into a page, between <see cref="Begin"/> and <see cref="End"/>, and leaves the rest as it is.</summary>
    /// <param name="path">The page, in Markdown.</param>
    /// <exception cref="DataFormatException">A marker is missing.</exception>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public void WriteInto(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        MarkedBlock.Replace(path, Begin, End, ToMarkdown());
    }

    private static string Row(string name, string file, string[]? published)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file));
            JsonElement root = document.RootElement;
            string options = root.GetProperty("options").GetString()!;
            (string measure, string here) = Figure(root, published?[2] ?? "macro-f1");
            return string.Create(
                CultureInfo.InvariantCulture,
                $"| {name}{(published is null ? "" : $" ({published[1]})")} | {root.GetProperty("statements").GetInt32():N0} | {(options.Length == 0 ? "-" : $"`{options}`")} | {measure} | {here} | {(published is null ? "-" : $"{published[3]} ({published[4]})")} |");
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new DataFormatException(new RowProblem(RowProblemKind.Member, file, 0, $"found no cross-validation with the figures for '{name}'", "JSON that 'stanceml cross-validate --out' wrote", "run it again, with --pairs where the published figures are of directed classes"), wrong);
        }
    }

    private static (string Measure, string Here) Figure(JsonElement root, string measure) => measure switch
    {
        "mean-f1" => ("mean F1 of favor and against", IntervalOf(root.GetProperty("meanF1AgainstFavor"))),
        "pairs" => ("micro-, macro-F1 of 5 classes", string.Create(CultureInfo.InvariantCulture, $"{Number(root.GetProperty("pairs"), "microF1"):F3}, {Number(root.GetProperty("pairs"), "macroF1"):F3}")),
        _ => ("macro-F1", IntervalOf(root.GetProperty("results").EnumerateArray().First(result => result.GetProperty("head").ValueEquals("stance")).GetProperty("macroF1"))),
    };

    private static string IntervalOf(JsonElement json) => new Interval(Number(json, "value"), Number(json, "low"), Number(json, "high")).ToString();

    private static double Number(JsonElement json, string name) => json.GetProperty(name).GetDouble();
}
