using System.Globalization;
using System.Text;
using Spectre.Console;
using StanceML.Training.Data;

namespace StanceML.Cli;

/// <summary>Shows judgements to people: the text with coloured words, a table, one line of CSV each.</summary>
internal static class JudgementTable
{
    public const string CsvHeader = "id,target,holder,stance,against,neutral,favor,polarity,decided,sentiment,error";

    // Blue and orange stay apart for colour-blind eyes; the table says it in words too.
    private const string AgainstColor = "orange1", FavorColor = "deepskyblue1";

    /// <summary>The text once for each stance in it, its tone and the table.</summary>
    public static void Show(IAnsiConsole console, StatementJudgement judged)
    {
        Judgement[] taken = [.. judged.Where(judgement => judgement.Stance != Stance.Neutral)];
        if (taken.Length == 0)
            console.MarkupLine(Shown(judged.Text));
        foreach (Judgement judgement in taken)
            console.MarkupLine($"{(taken.Length > 1 ? $"[dim]{judgement.Target.Code}[/] " : "")}{Coloured(judged.Text, judgement)}");
        console.MarkupLine(string.Create(CultureInfo.InvariantCulture, $"tone: [bold]{JudgementJson.Name(judged.Sentiment)}[/] {judged.SentimentProbabilities[judged.Sentiment]:F2}"));
        if (judged.Count == 0)
        {
            console.MarkupLine("No country is named.");
            return;
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns("holder", "why", "target", "stance", "p", "against", "neutral", "favor", "words");
        foreach (Judgement judgement in judged)
            table.AddRow(Row(judged.Text, judgement));
        console.Write(table);
    }

    /// <summary>The colour of a polarity or weight by its sign.</summary>
    public static string Color(double value) => value < 0 ? AgainstColor : FavorColor;

    /// <summary>A stance in its colour.</summary>
    public static string Markup(Stance stance) => stance switch
    {
        Stance.Against => $"[{AgainstColor}]against[/]",
        Stance.Favor => $"[{FavorColor}]favor[/]",
        _ => "neutral",
    };

    /// <summary>Text of others as markup: control characters, which could steer the terminal, become dots.</summary>
    public static string Shown(string text) => Spectre.Console.Markup.Escape(
        string.Create(text.Length, text, (shown, from) =>
        {
            for (int i = 0; i < shown.Length; i++)
                shown[i] = char.IsControl(from[i]) && from[i] is not ('\n' or '\t') ? '·' : from[i];
        }));

    /// <summary>One row a judgement; a statement without any has one row too, for its tone.</summary>
    public static IEnumerable<string> Csv(string? id, StatementJudgement judged)
    {
        string key = Quoted(id ?? ""), tone = JudgementJson.Name(judged.Sentiment);
        return judged.Count == 0 ? [$"{key},,,,,,,,,{tone},"] : judged.Select(judgement => string.Create(
            CultureInfo.InvariantCulture,
            $"{key},{judgement.Target},{(judgement.Holder.Kind == HolderKind.None ? "" : judgement.Holder)},{JudgementJson.Name(judgement.Stance)},{judgement.Probabilities.Against:F6},{judgement.Probabilities.Neutral:F6},{judgement.Probabilities.Favor:F6},{judgement.Polarity:F6},{(judgement.IsDecided ? "true" : "false")},{tone},"));
    }

    /// <summary>The row of a record that could not be judged, in its place.</summary>
    public static string CsvError(TextRecord record) => $"{Quoted(record.Id)},,,,,,,,,,{Quoted(record.ErrorMessage!)}";

    /// <summary>A CSV field, quoted where it must be.</summary>
    public static string Quoted(string value) =>
        value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string[] Row(string text, Judgement judgement) =>
    [
        Spectre.Console.Markup.Escape(judgement.Holder.ToString()), judgement.HolderReason == HolderReason.None ? "-" : JudgementJson.Name(judgement.HolderReason), judgement.Target.Code,
        Markup(judgement.Stance) + (judgement.IsDecided ? "" : " [dim](unsure)[/]"), Number(judgement.Probabilities[judgement.Stance]),
        Number(judgement.Probabilities.Against), Number(judgement.Probabilities.Neutral), Number(judgement.Probabilities.Favor),
        string.Join(' ', judgement.Evidence.Select(evidence => Coloured(evidence.Span.In(text).ToString(), evidence.Weight))),
    ];

    private static string Number(float value) => value.ToString("F2", CultureInfo.InvariantCulture);

    private static string Coloured(string word, float weight) =>
        $"[{Color(weight)}]{Shown(word)}{(weight < 0 ? "-" : "+")}[/]";

    // One line for each country that somebody takes a stance toward: its names underlined, the holder in italics, the words coloured by what they add.
    private static string Coloured(string text, Judgement judgement)
    {
        var marks = new SortedDictionary<int, (int End, string Style)>();
        foreach (Mention mention in judgement.Mentions)
            marks[mention.Span.Start] = (mention.Span.End, "underline bold");
        if (judgement.HolderSpan is { } holder)
            marks.TryAdd(holder.Start, (holder.End, "italic"));
        foreach (Evidence evidence in judgement.Evidence)
            marks.TryAdd(evidence.Span.Start, (evidence.Span.End, Color(evidence.Weight)));

        var line = new StringBuilder();
        int at = 0;
        foreach ((int start, (int end, string style)) in marks)
        {
            if (start < at)
                continue;
            line.Append(Shown(text[at..start]));
            line.Append('[').Append(style).Append(']').Append(Shown(text[start..end])).Append("[/]");
            at = end;
        }

        return line.Append(Shown(text[at..])).ToString();
    }
}
