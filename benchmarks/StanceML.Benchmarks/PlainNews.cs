using System.Globalization;
using System.Text;

namespace StanceML.Benchmarks;

/// <summary>News as most of it is, on councils, courts, companies, weather, sport and science, with a country here and there. Written for this project.</summary>
/// <remarks>
/// The paragraphs of Data/plain-news.txt leave choices open, <c>{so|or so}</c>, so that a long text hardly repeats itself: a processor learns a short text by heart
/// and then guesses every branch in it, which it does in no real one.
/// </remarks>
internal static class PlainNews
{
    /// <summary>Makes a text of so many characters; the same one each time.</summary>
    public static string Text(int characters)
    {
        using Stream stream = typeof(PlainNews).Assembly.GetManifestResourceStream("plain-news.txt")
            ?? throw new InvalidOperationException("The assembly holds no plain-news.txt. It was built without Data/plain-news.txt.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string[] paragraphs = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var random = new Random(20261128);
        var text = new StringBuilder(characters + 1000);
        while (text.Length < characters)
        {
            random.Shuffle(paragraphs);
            foreach (string paragraph in paragraphs)
                Append(text, paragraph, random);
        }

        return text.ToString(0, characters);
    }

    private static void Append(StringBuilder text, string paragraph, Random random)
    {
        for (int at = 0; at < paragraph.Length;)
        {
            int open = paragraph.IndexOf('{', at);
            int close = open < 0 ? -1 : paragraph.IndexOf('}', open);
            if (close < 0)
            {
                if (open >= 0)
                    throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"plain-news.txt: found '{{' without '}}' in '{paragraph[open..]}'."));
                text.Append(paragraph, at, paragraph.Length - at);
                break;
            }

            string[] choices = paragraph[(open + 1)..close].Split('|');
            text.Append(paragraph, at, open - at).Append(choices[random.Next(choices.Length)]);
            at = close + 1;
        }

        text.Append('\n');
    }
}
