using System.CommandLine;
using System.Globalization;
using System.Text;

namespace StanceML.Cli.Verbs;

/// <summary>judge TEXT...: statements on the command line.</summary>
internal static class JudgeVerb
{
    public static Command Create(Terminal terminal)
    {
        var texts = new Argument<string[]>("TEXT") { Description = "Statements; '-' reads them from standard input, one a line.", Arity = ArgumentArity.OneOrMore };
        Option<string?> model = CommonOptions.Model();
        Option<string?> gazetteer = GazetteerOption.Create();
        Option<string> format = CommonOptions.Format();
        Option<DateOnly?> date = CommonOptions.Date();
        var command = new Verb(
            "judge", "Judges statements: each country with its stance, its holder, and the words that moved it.",
            "stanceml judge \"The Kremlin accused Washington of lying.\"",
            "stanceml judge --format json \"Ankara thanked Berlin.\" \"Lima ignored Quito.\"",
            "# a line a statement from another program; the day decides between leaders of one name",
            "head -n 20 headlines.txt | stanceml judge --date 2016-11-15 -",
            "# names of your own: a table whose first line is text,code",
            "stanceml judge --gazetteer own.csv \"Lima thanked the Binnenhof.\"")
        { texts, model, gazetteer, format, date };
        command.SetAction((parsed, cancellationToken) =>
        {
            StanceModel loaded = CommonOptions.LoadToJudge(parsed.GetValue(model), parsed.GetValue(gazetteer), terminal);
            string form = parsed.GetValue(format)!;
            if (form == "csv")
                terminal.Output.WriteLine(JudgementTable.CsvHeader);
            int number = 0;
            foreach (string text in Texts(parsed.GetValue(texts)!, terminal))
            {
                cancellationToken.ThrowIfCancellationRequested();
                string id = (++number).ToString(CultureInfo.InvariantCulture);
                StatementJudgement judged = loaded.Judge(text, parsed.GetValue(date));
                switch (form)
                {
                    case "json":
                        JudgementJson.WriteLine(terminal.Bytes, id, judged);
                        break;
                    case "csv":
                        foreach (string line in JudgementTable.Csv(id, judged))
                            terminal.Output.WriteLine(line);
                        break;
                    default:
                        JudgementTable.Show(terminal.Pretty, judged);
                        break;
                }
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static IEnumerable<string> Texts(string[] arguments, Terminal terminal)
    {
        foreach (string argument in arguments)
        {
            if (argument != "-")
            {
                yield return argument;
                continue;
            }

            using var reader = new StreamReader(terminal.OpenRead("-"), new UTF8Encoding(false, throwOnInvalidBytes: true));
            while (reader.ReadLine() is { } line)
                yield return line;
        }
    }
}
