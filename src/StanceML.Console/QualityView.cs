using System.Globalization;
using Spectre.Console;
using StanceML.Training.Quality;

namespace StanceML.Cli;

/// <summary>Shows what a check found: to people, as one JSON object, or the findings as CSV.</summary>
internal static class QualityView
{
    // Countries and registers beyond these are summed up; the JSON has all.
    private const int MostRows = 15;

    public static void Show(
        Terminal terminal, string format, QualityReport report, LabelErrorReport? doubts, FlipTest? flips, AgreementReport? agreement, int shown)
    {
        foreach (string warning in report.Warnings)
            terminal.Messages.WriteLine($"stanceml: {warning}");
        switch (format)
        {
            case "json":
                terminal.Output.WriteLine(JsonLine.Of(writer => QualityJson.Write(writer, report, doubts, flips, agreement)));
                break;
            case "csv":
                terminal.Output.WriteLine("kind,file,line,id,score,message");
                foreach (QualityFinding finding in report.Findings)
                    terminal.Output.WriteLine(CsvLine.Of(finding.Kind, finding.File, finding.Line, finding.Id, finding.Score, finding.Message));
                foreach (LabelDoubt doubt in doubts?.Doubts.Where(doubt => doubt.IsProbableError) ?? [])
                    terminal.Output.WriteLine(CsvLine.Of("LabelError", "", "", doubt.Id, doubt.SelfConfidence, Clause(doubt)));
                break;
            default:
                People(terminal, report, shown);
                if (doubts is not null)
                    Doubts(terminal, doubts, shown);
                if (flips is not null)
                    terminal.Output.WriteLine(flips.ToString());
                if (agreement is not null)
                    Agreement(terminal, agreement, shown);
                break;
        }
    }

    private static void People(Terminal terminal, QualityReport report, int shown)
    {
        TextWriter output = terminal.Output;
        foreach (BalanceTable balance in report.Balance)
            terminal.Pretty.Write(Balance(balance));
        foreach (IGrouping<FindingKind, QualityFinding> kind in report.Findings.GroupBy(finding => finding.Kind))
        {
            long count = report.Counts[kind.Key];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Key}: {count}{(count > shown ? $", the first {Math.Min(shown, kind.Count())} shown" : "")}"));
            foreach (QualityFinding finding in kind)
                output.WriteLine($"  {finding}");
        }

        foreach (Leakage leak in report.Leakages.Where(leak => leak.SharedTexts + leak.NearSharedTexts > 0))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{leak.File}: {leak.SharedTexts} of {leak.DistinctTexts} distinct texts also stand in {leak.Against}; {leak.NearSharedTexts} more nearly do."));
        }

        if (report.Votes.Length > 0)
            terminal.Pretty.Write(Votes(report.Votes));
        output.WriteLine(report.ToString());
    }

    private static Table Votes(IEnumerable<VoteAgreement> votes)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumn("votes on").AddColumn("register");
        foreach (string name in (string[])["two or more", "unanimous", "alpha nominal", "alpha ordinal"])
            table.AddColumn(new TableColumn(name) { Alignment = Justify.Right });
        foreach (VoteAgreement row in votes)
            table.AddRow(row.Label, JudgementTable.Shown(row.Register ?? "all"), Number(row.Voted), Number(row.Unanimous), Alpha(row.Nominal), Alpha(row.Ordinal));
        return table;
    }

    private static string Alpha(double value) => double.IsNaN(value) ? "-" : value.ToString("F3", CultureInfo.InvariantCulture);

    private static Table Balance(BalanceTable balance)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumn(balance.Name);
        foreach (string name in (string[])["statements", "targets", "against", "neutral", "favor"])
            table.AddColumn(new TableColumn(name) { Alignment = Justify.Right });
        BalanceRow[] rest = [.. balance.Rows.Skip(MostRows)];
        foreach (BalanceRow row in balance.Rows.Take(MostRows))
            Row(table, row);
        if (rest.Length > 0)
            Row(table, new BalanceRow($"{rest.Length} others", rest.Sum(r => r.Statements), rest.Sum(r => r.Against), rest.Sum(r => r.Neutral), rest.Sum(r => r.Favor)));
        return table;
    }

    private static void Row(Table table, BalanceRow row) => table.AddRow(
        JudgementTable.Shown(row.Key), Number(row.Statements), Number(row.Targets), Share(row.Against, row), Share(row.Neutral, row), Share(row.Favor, row));

    private static string Share(long count, BalanceRow row) => row.Targets == 0
        ? "0"
        : string.Create(CultureInfo.InvariantCulture, $"{count} ({100.0 * count / row.Targets:F0}%)");

    private static void Doubts(Terminal terminal, LabelErrorReport doubts, int shown)
    {
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{doubts.ProbableErrors} of {doubts.Doubts.Length} labels are probably wrong; the most doubtful:"));
        foreach (LabelDoubt doubt in doubts.Doubts.Where(doubt => doubt.IsProbableError).Take(shown))
        {
            terminal.Output.WriteLine($"  {doubt.Id}: {Clause(doubt)}");
            terminal.Output.WriteLine($"    {doubt.Text.ReplaceLineEndings(" ")}");
        }
    }

    private static string Clause(LabelDoubt doubt) => string.Create(CultureInfo.InvariantCulture,
        $"{doubt.What}{(doubt.Target.Length > 0 ? $" toward {doubt.Target}" : "")} is {doubt.Given} (p {doubt.SelfConfidence:F3}), rather {doubt.Suggested}");

    private static void Agreement(Terminal terminal, AgreementReport agreement, int shown)
    {
        TextWriter output = terminal.Output;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"annotators: {agreement.Statements} statements and {agreement.Targets} targets in common, {agreement.TargetsMissed} targets found by some only; agreement on the stance {agreement.StanceAgreement:F3}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Krippendorff's alpha: stance {agreement.StanceNominal:F3} (nominal), {agreement.StanceOrdinal:F3} (ordinal); sentiment {agreement.SentimentOrdinal:F3} (ordinal); holder {agreement.HolderNominal:F3} (nominal)"));
        foreach (Disagreement disagreement in agreement.Disagreements.Take(shown))
            output.WriteLine($"  {disagreement.Id}: {disagreement.What} {disagreement.Target}: {string.Join(", ", disagreement.Votes.Select(vote => vote ?? "-"))}");
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
