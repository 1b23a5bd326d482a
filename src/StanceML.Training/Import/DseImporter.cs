using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using StanceML.Training.Data;

namespace StanceML.Training.Import;

/// <summary>Imports Directed Sentiment Extraction (Park, Pan, Joo 2021, "Who Blames or Endorses Whom?").</summary>
/// <remarks>
/// <para>A row is a sentence with two bracketed entities p and q and a class: 0 none, 1 p is positive to q,
/// 2 q to p, 3 p is negative to q, 4 q to p. A directed pair becomes a target with a holder mention, so each
/// row gives two targets: q as held by p, then p as held by q. The class stays in the member <c>dse</c>.</para>
/// <para>Brackets that cut a word are mended, "[the United State]s". Who the holder is, is not labelled, only
/// where it stands. Identical sentences share a group. Ids are file name and line.</para>
/// </remarks>
public sealed class DseImporter : IStatementImporter
{
    private static readonly string[] s_columns = ["sentence", "p", "q", "label"];

    /// <inheritdoc/>
    public string Format => "dse";

    /// <inheritdoc/>
    public string Description => "Directed Sentiment Extraction (Park et al. 2021): TSV of sentence with [p] and [q], p, q, class 0 to 4.";

    /// <inheritdoc/>
    public StatementReader Open(string path, StatementReaderOptions? options = null) => new(path, options, Source);

    /// <inheritdoc/>
    public StatementReader Open(Stream stream, string name, StatementReaderOptions? options = null) => new(stream, name, options, Source);

    private static RowSource Source(Stream text, string file, StatementReaderOptions options) =>
        new(new TsvTable(text, file, options, s_columns), options, row => Convert(row, Path.GetFileName(file).Split('.')[0]));

    private static LabelledStatement Convert(TableRow row, string stem)
    {
        RowScope at = row.Row;
        string label = row["label"].Trim();
        if (label is not ("0" or "1" or "2" or "3" or "4"))
            at.Refuse(RowProblemKind.Label, $"class '{RowScope.Show(label)}' is unknown", "0, 1, 2, 3 or 4");
        if (!Brackets.TryRead(row.Text("sentence"), out string text, out TextSpan p, out TextSpan q))
            at.Refuse(RowProblemKind.Span, "the sentence does not have two bracketed entities", "[p] and [q]");
        if (p.In(text).ToString() != row["p"] || q.In(text).ToString() != row["q"])
            at.Refuse(RowProblemKind.Span, $"the brackets do not hold '{RowScope.Show(row["p"])}' and '{RowScope.Show(row["q"])}'", "the entities of the columns");

        TextSpan holder = Brackets.Mend(text, p), target = Brackets.Mend(text, q);
        Stance forward = label switch { "1" => Stance.Favor, "3" => Stance.Against, _ => Stance.Neutral };
        Stance backward = label switch { "2" => Stance.Favor, "4" => Stance.Against, _ => Stance.Neutral };
        return new LabelledStatement
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"dse-{stem}-{at.Line:D5}"),
            Text = text,
            Source = "dse",
            Group = SharedGroup.Of("dse", text),
            Targets = [Target(text, target, holder, forward), Target(text, holder, target, backward)],
            Extra = ImmutableDictionary<string, JsonElement>.Empty.Add("dse", JsonSerializer.SerializeToElement(
                new Dictionary<string, object> { ["class"] = label[0] - '0', ["p"] = row["p"], ["q"] = row["q"] })),
        };
    }

    private static LabelledTarget Target(string text, TextSpan target, TextSpan holder, Stance stance) => new()
    {
        Code = CountryNames.OfName(target.In(text).ToString()),
        Span = target,
        Stance = stance,
        HolderSpan = holder,
    };
}
