using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using StanceML.Training.Data;

namespace StanceML.Training.Import;

/// <summary>Imports RUW: tweets on the war in Ukraine with a stance to Russia and one to Ukraine.</summary>
/// <remarks>
/// Each tweet gives as many targets as it has columns <c>Target n</c> and <c>Stance n</c>. A country that the
/// tweet does not name has a code and a name but no mention. The author holds the stance; NONE is neutral.
/// </remarks>
public sealed class RuwImporter : IStatementImporter
{
    /// <inheritdoc/>
    public string Format => "ruw";

    /// <inheritdoc/>
    public string Description => "RUW: CSV of Tweet, Target 1, Stance 1, Target 2, Stance 2 (FAVOR, AGAINST, NONE).";

    /// <inheritdoc/>
    public StatementReader Open(string path, StatementReaderOptions? options = null) => new(path, options, Source);

    /// <inheritdoc/>
    public StatementReader Open(Stream stream, string name, StatementReaderOptions? options = null) => new(stream, name, options, Source);

    private static RowSource Source(Stream text, string file, StatementReaderOptions options)
    {
        // Tweets may hold more semicolons than the header has commas.
        Table table = new CsvTable(text, file, options with { Separator = options.Separator ?? ',' });
        string stem = Path.GetFileName(file).Split('.')[0];
        return new RowSource(RowSource.Require(table, file, "RUW", "Tweet", "Target 1", "Stance 1"), options, row => Convert(row, stem));
    }

    private static LabelledStatement Convert(TableRow row, string stem)
    {
        string text = row.Text("Tweet");
        var targets = ImmutableArray.CreateBuilder<LabelledTarget>();
        for (int n = 1; row[string.Create(CultureInfo.InvariantCulture, $"Target {n}")] is { Length: > 0 } name; n++)
        {
            Stance stance = Tweets.ReadStance(row[string.Create(CultureInfo.InvariantCulture, $"Stance {n}")], row.Row);
            targets.Add(CountryNames.Target(text, name.Trim(), stance, "author"));
        }

        return new LabelledStatement
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"ruw-{stem}-{row.Row.Line:D5}"),
            Text = text,
            Source = "ruw",
            Group = SharedGroup.Of("ruw", text),
            Targets = targets.ToImmutable(),
            Extra = row["Test/Train/Dev"] is { Length: > 0 } split
                ? ImmutableDictionary<string, JsonElement>.Empty.Add("split", JsonValue.Of(split))
                : ImmutableDictionary<string, JsonElement>.Empty,
        };
    }
}
