using System.Collections.Immutable;
using System.Text.Json;
using StanceML.Training.Data;

namespace StanceML.Training.Import;

/// <summary>Imports SemEval-2016 task 6 (Mohammad et al. 2016): the stance of tweets to topics.</summary>
/// <remarks>
/// The topic need not stand in the tweet: then the target has only a name. NONE becomes neutral. The author
/// holds the stance. Further columns are kept.
/// </remarks>
public sealed class SemEval2016Importer : IStatementImporter
{
    private static readonly string[] s_known = ["ID", "Target", "Tweet", "Stance"];

    /// <inheritdoc/>
    public string Format => "semeval2016";

    /// <inheritdoc/>
    public string Description => "SemEval-2016 task 6: TSV of ID, Target, Tweet, Stance (FAVOR, AGAINST, NONE).";

    /// <inheritdoc/>
    public StatementReader Open(string path, StatementReaderOptions? options = null) => new(path, options, Source);

    /// <inheritdoc/>
    public StatementReader Open(Stream stream, string name, StatementReaderOptions? options = null) => new(stream, name, options, Source);

    private static RowSource Source(Stream text, string file, StatementReaderOptions options) =>
        new(RowSource.Require(new TsvTable(text, file, options), file, "SemEval-2016 task 6", s_known), options, Convert);

    private static LabelledStatement Convert(TableRow row)
    {
        string text = row.Text("Tweet"), name = row.Text("Target");
        Stance stance = Tweets.ReadStance(row["Stance"], row.Row);
        TextSpan? span = MentionResolver.Find(text, name, []);
        return new LabelledStatement
        {
            Id = $"semeval2016-{row.Text("ID").Trim()}",
            Text = text,
            Source = "semeval2016",
            Group = SharedGroup.Of("semeval2016", text),
            Targets = [new LabelledTarget { Name = name, Span = span, Stance = stance, Holder = stance == Stance.Neutral ? "none" : "author" }],
            Extra = row.Columns.Zip(row.Fields).Where(c => !s_known.Contains(c.First, StringComparer.OrdinalIgnoreCase) && c.Second.Length > 0)
                .ToImmutableDictionary(c => c.First, c => JsonValue.Of(c.Second)) ?? ImmutableDictionary<string, JsonElement>.Empty,
        };
    }
}
