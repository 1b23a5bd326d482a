using System.Globalization;
using System.Text;

namespace StanceML.Articles.Report;

/// <summary>The tone through the text: p(positive) - p(negative) of each sentence, and its moving mean.</summary>
internal static class ToneLine
{
    private const double Width = 1000, Height = 200, Middle = 100, Scale = 88;

    // More dots than this are a blot; the line tells the course.
    private const int MostDots = 400;

    public static void Write(HtmlWriter html, ArticleAnalysis article)
    {
        html.Line("<section id=\"tone\"><h2>Tone through the text</h2>");
        ArticleSentence[] sentences = [.. article.Sentences.Where(sentence => !sentence.IsRepeat)];
        if (sentences.Length < 2)
        {
            html.Line("<p>Too short for a line.</p></section>");
            return;
        }

        double[] tones = [.. sentences.Select(sentence => (double)sentence.Judged.SentimentProbabilities.Positive - sentence.Judged.SentimentProbabilities.Negative)];
        double step = Width / (tones.Length - 1);
        html.Write($"<svg class=\"tone\" viewBox=\"-46 0 1056 {Height + 24}\" role=\"img\" aria-label=\"Tone of the sentences from first to last\">");
        html.Write($"<line class=\"axis\" x1=\"0\" y1=\"{Middle}\" x2=\"{Width}\" y2=\"{Middle}\"/><text x=\"-8\" y=\"18\" text-anchor=\"end\">good</text><text x=\"-8\" y=\"{Middle + 5}\" text-anchor=\"end\">0</text><text x=\"-8\" y=\"{Height - 6}\" text-anchor=\"end\">bad</text><text x=\"0\" y=\"{Height + 20}\">first sentence</text><text x=\"{Width}\" y=\"{Height + 20}\" text-anchor=\"end\">last of {tones.Length}</text>");
        html.Write($"<path class=\"mean\" d=\"{Path(Smoothed(tones), step)}\"/>");
        for (int i = 0; i < tones.Length && tones.Length <= MostDots; i++)
            html.Write($"<circle class=\"{(tones[i] < -0.33 ? "against" : tones[i] > 0.33 ? "favor" : "neutral")}\" cx=\"{i * step:F1}\" cy=\"{Middle - (tones[i] * Scale):F1}\" r=\"4\"><title>{Shortened(sentences[i].Judged.Text)} ({tones[i]:+0.00;−0.00;0.00})</title></circle>");
        html.Line("</svg><p class=\"legend\">Each dot is a sentence, the line their moving mean.</p></section>");
    }

    private static double[] Smoothed(double[] tones)
    {
        int half = Math.Clamp(tones.Length / 40, 1, 12);
        var smooth = new double[tones.Length];
        for (int i = 0; i < tones.Length; i++)
        {
            int from = Math.Max(0, i - half), to = Math.Min(tones.Length - 1, i + half);
            double sum = 0;
            for (int k = from; k <= to; k++)
                sum += tones[k];
            smooth[i] = sum / (to - from + 1);
        }

        return smooth;
    }

    private static string Path(double[] tones, double step)
    {
        var path = new StringBuilder();
        for (int i = 0; i < tones.Length; i++)
            path.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{i * step:F1} {Middle - (tones[i] * Scale):F1}");
        return path.ToString();
    }

    private static string Shortened(string text) => text.Length <= 90 ? text : text[..89] + "…";
}
