namespace StanceML.Articles.Report;

/// <summary>The article's text, each country underlined by stance, with probabilities and evidence on hover, focus or tap.</summary>
internal static class TextSection
{
    public static void Write(HtmlWriter html, ArticleAnalysis article)
    {
        html.Line("<section id=\"text\"><h2>Text</h2>");
        html.Line("<p class=\"legend\"><span class=\"m against\">against<sup>▼</sup></span> <span class=\"m neutral\">neutral</span> <span class=\"m favor\">favor<sup>▲</sup></span> <span class=\"m unsure favor\">undecided<sup>?</sup></span> — point at or tap a country for its judgement.</p>");
        html.Write($"<div class=\"article\"><p>");
        int end = 0, number = 0;
        foreach (ArticleSentence sentence in article.Sentences)
        {
            ReadOnlySpan<char> gap = article.Text.AsSpan(end, Math.Max(0, sentence.Span.Start - end));
            if (end > 0 && gap.ContainsAny('\n', '\r'))
                html.Line("</p><p>");
            else if (end > 0)
                html.Line("");
            Sentence(html, sentence, ++number);
            end = sentence.Span.End;
        }

        html.Line("</p></div></section>");
    }

    private static void Sentence(HtmlWriter html, ArticleSentence sentence, int number)
    {
        StatementJudgement judged = sentence.Judged;
        html.Write($"<span class=\"s{(sentence.IsRepeat ? " repeat" : "")}\" id=\"s{number}\"{(sentence.IsRepeat ? " title=repeat" : "")}>");
        int at = 0;
        foreach ((TextSpan span, Judgement judgement) in judged
            .SelectMany(judgement => judgement.Mentions.Select(mention => (mention.Span, Judgement: judgement)))
            .OrderBy(pair => pair.Span.Start))
        {
            if (span.Start < at)
                continue;
            html.Text(judged.Text.AsSpan(at, span.Start - at));
            Mention(html, judged, span, judgement);
            at = span.End;
        }

        html.Text(judged.Text.AsSpan(at));
        html.Write($"</span>");
    }

    private static void Mention(HtmlWriter html, StatementJudgement judged, TextSpan span, Judgement judgement)
    {
        string stance = JudgementJson.Name(judgement.Stance);
        html.Write($"<span class=\"m {stance}{(judgement.IsDecided ? "" : " unsure")}\" tabindex=\"0\">");
        html.Text(span.In(judged.Text));
        string mark = !judgement.IsDecided ? "?" : judgement.Stance switch { Stance.Against => "▼", Stance.Favor => "▲", _ => "" };
        if (mark.Length > 0)
            html.Write($"<sup>{mark}</sup>");
        html.Write($"<span class=\"tip\" role=\"tooltip\"><b>{judgement.Target.Name}</b>: {stance}{(judgement.IsDecided ? "" : " (undecided)")}");
        if (judgement.Holder.Kind != HolderKind.None)
        {
            html.Write($", holder <b>{Relations.LongName(judgement.Holder)}</b>");
            if (judgement.HolderSpan is { } holder)
            {
                html.Write($" (“");
                html.Text(holder.In(judged.Text));
                html.Write($"”)");
            }
        }

        Bar(html, "against", judgement.Probabilities.Against);
        Bar(html, "neutral", judgement.Probabilities.Neutral);
        Bar(html, "favor", judgement.Probabilities.Favor);
        if (!judgement.Evidence.IsEmpty)
        {
            html.Write($"<span class=\"words\">moved by ");
            foreach (Evidence evidence in judgement.Evidence)
            {
                html.Write($"<span class=\"{(evidence.Weight < 0 ? "against" : "favor")}\">");
                html.Text(evidence.Span.In(judged.Text));
                html.Write($"&nbsp;{evidence.Weight:+0.0;−0.0}</span> ");
            }

            html.Write($"</span>");
        }

        html.Write($"</span></span>");
    }

    private static void Bar(HtmlWriter html, string stance, float probability) =>
        html.Write($"<span class=\"bar {stance}\"><i style=\"width:{probability * 100:F0}%\"></i><span>{stance} {probability:F2}</span></span>");
}
