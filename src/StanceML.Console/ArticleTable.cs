using System.Globalization;
using Spectre.Console;

namespace StanceML.Cli;

/// <summary>Shows an article to people: a table of its judgements and the matrix of holders by targets.</summary>
internal static class ArticleTable
{
    private const int ShownSentence = 70;

    // A column of the matrix: "+0.34 (12)" with its borders.
    private const int CellWidth = 13, HolderWidth = 12, MonthTargets = 8;

    /// <summary>The judgements of an article, sentence by sentence.</summary>
    public static void ShowJudgements(IAnsiConsole console, ArticleAnalysis article)
    {
        if (article.Sentences.Any(sentence => sentence.Judged.Count > 0))
            console.Write(Judgements(article));
    }

    /// <summary>The matrix, or a line when no country is named.</summary>
    public static void ShowMatrix(IAnsiConsole console, CorpusAnalysis corpus)
    {
        if (corpus.Matrix.Cells.IsEmpty)
        {
            console.MarkupLine("No country is named.");
            return;
        }

        Country[] judged = [.. corpus.Matrix.Targets.Where(target => HasStance(corpus.Matrix, target))];
        foreach (Country[] targets in judged.Chunk(Math.Max(1, (console.Profile.Width - HolderWidth) / CellWidth)))
            console.Write(Matrix(corpus.Matrix, targets));
        string[] others = [.. corpus.Matrix.Targets.Except(judged).Select(target => string.Create(CultureInfo.InvariantCulture, $"{target} ({corpus.Matrix[Holder.None, target]?.Count})"))];
        if (others.Length > 0)
            console.MarkupLine($"named without a stance: {string.Join(", ", others)}");
        if (corpus.Months.Length > 1)
            console.Write(Months(corpus));
    }

    private static bool HasStance(StanceMatrix matrix, Country target) =>
        matrix.Holders.Any(holder => matrix[holder, target] is not null);

    private static Table Judgements(ArticleAnalysis article)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumns("#", "holder", "target", "stance", "p", "sentence");
        for (int i = 0; i < article.Sentences.Length; i++)
        {
            ArticleSentence sentence = article.Sentences[i];
            if (sentence.IsRepeat)
                continue;
            foreach (Judgement judgement in sentence.Judged)
            {
                table.AddRow(
                    (i + 1).ToString(CultureInfo.InvariantCulture), judgement.Holder.ToString(), judgement.Target.Code,
                    JudgementTable.Markup(judgement.Stance) + (judgement.IsDecided ? "" : " [dim](unsure)[/]"),
                    judgement.Probabilities[judgement.Stance].ToString("F2", CultureInfo.InvariantCulture), JudgementTable.Shown(Shortened(sentence.Judged.Text)));
            }
        }

        return table;
    }

    // Many targets do not fit side by side: each table shows as many as do.
    private static Table Matrix(StanceMatrix matrix, Country[] targets)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumn("")
            .Title(targets.Length > 3 ? "mean polarity of each holder toward each target (number of judgements)" : "mean polarity (judgements)");
        foreach (Country target in targets)
            table.AddColumn(new TableColumn(target.Code) { Alignment = Justify.Right, NoWrap = true });
        foreach (Holder holder in matrix.Holders.Where(holder => targets.Any(target => matrix[holder, target] is not null)))
            table.AddRow([holder.ToString(), .. targets.Select(target => Cell(matrix[holder, target]))]);
        if (targets.Any(target => matrix[Holder.None, target] is not null))
            table.AddRow(["(neutral)", .. targets.Select(target => matrix[Holder.None, target] is { } cell ? $"({cell.Count})" : "")]);
        return table;
    }

    // Of the targets that are judged most: how the mean polarity toward them went.
    private static Table Months(CorpusAnalysis corpus)
    {
        Country[] targets = [.. corpus.Matrix.Targets.Take(MonthTargets)];
        Table table = new Table().Border(TableBorder.Rounded).AddColumns("month", "articles").Title("mean polarity toward each target by month (judgements with a stance)");
        foreach (Country target in targets)
            table.AddColumn(new TableColumn(target.Code) { Alignment = Justify.Right, NoWrap = true });
        foreach (MonthMatrix month in corpus.Months)
        {
            table.AddRow([
                month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), month.Articles.ToString(CultureInfo.InvariantCulture),
                .. targets.Select(target => Cell(month.Toward(target)))]);
        }

        return table;
    }

    private static string Cell(MatrixCell? cell) => cell is null
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"[{JudgementTable.Color(cell.Polarity)}]{cell.Polarity:+0.00;-0.00;0.00}[/] ({cell.Count})");

    private static string Shortened(string text)
    {
        string line = text.ReplaceLineEndings(" ");
        return line.Length <= ShownSentence ? line : line[..(ShownSentence - 1)] + "…";
    }
}
