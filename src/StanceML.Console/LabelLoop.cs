using System.Globalization;
using Spectre.Console;
using StanceML.Training.Labelling;

namespace StanceML.Cli;

/// <summary>Asks one question after the other and keeps each answer at its key press.</summary>
internal sealed class LabelLoop(Terminal terminal, LabelSession session)
{
    private const string Keys = "1 or a against   2 or n neutral   3 or f favor   s skip   u undo   q quit   ? help";
    private const string ToneKeys = "1 negative   2 neutral   3 positive   s skip   u undo   q quit   ? help";

    /// <summary>Runs until all is answered, somebody quits, or the input ends. Returns whether all is answered.</summary>
    public bool Run(Keyboard keyboard, CancellationToken cancellationToken)
    {
        while (session.Next(cancellationToken) is { } item)
        {
            Show(item);
            if (!Ask(item, keyboard, cancellationToken))
                return false;
        }

        return true;
    }

    private bool Ask(LabelItem item, Keyboard keyboard, CancellationToken cancellationToken)
    {
        while (true)
        {
            switch (keyboard.Read(cancellationToken))
            {
                case '1' or 'a' or 'A':
                    return Answer(item, 0);
                case '2' or 'n' or 'N':
                    return Answer(item, 1);
                case '3' or 'f' or 'F':
                    return Answer(item, 2);
                case 's' or 'S' or ' ':
                    return Answer(item, null);
                case 'u' or 'U':
                    terminal.Messages.WriteLine(session.Undo() ? "taken back" : "nothing to take back");
                    return true;
                case null or 'q' or 'Q':
                    return false;
                default:
                    terminal.Messages.WriteLine(item.Target is null ? ToneKeys : Keys);
                    break;
            }
        }
    }

    private bool Answer(LabelItem item, int? label)
    {
        session.Answer(item, label);
        string[] names = item.Target is null ? ["negative", "neutral", "positive"] : ["against", "neutral", "favor"];
        terminal.Messages.WriteLine(label is { } given ? names[given] : "skipped");
        return true;
    }

    private void Show(LabelItem item)
    {
        terminal.PrettyMessages.MarkupLine("");
        terminal.PrettyMessages.MarkupLine(Coloured(item));
        string what = item.Target is null ? "tone of the whole" : $"stance toward [bold underline]{Markup.Escape(item.Key)}[/]";
        terminal.PrettyMessages.MarkupLine(string.Create(
            CultureInfo.InvariantCulture, $"[dim]{session.Labelled + session.Skipped + 1} of {session.Total}[/]  {what}?  [dim]{(item.Target is null ? ToneKeys : Keys)}[/]"));
    }

    private static string Coloured(LabelItem item)
    {
        string text = item.Statement.Text;
        var line = new System.Text.StringBuilder();
        int at = 0;
        foreach (TextSpan span in item.Spans)
        {
            if (span.Start < at)
                continue;
            line.Append(JudgementTable.Shown(text[at..span.Start])).Append("[black on yellow]").Append(JudgementTable.Shown(span.In(text).ToString())).Append("[/]");
            at = span.End;
        }

        return line.Append(JudgementTable.Shown(text[at..])).ToString();
    }
}
