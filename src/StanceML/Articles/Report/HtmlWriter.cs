using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace StanceML.Articles.Report;

/// <summary>Writes markup whose every inserted value is encoded, so that no text of an article can become markup.</summary>
internal sealed class HtmlWriter(TextWriter output)
{
    // Letters of every script stay readable; lone surrogates come out as U+FFFD.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes markup; what stands in braces is formatted independently of the culture and encoded.</summary>
    public void Write(FormattableString markup)
    {
        object?[] arguments = markup.GetArguments();
        for (int i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is string text)
                arguments[i] = Encoder.Encode(text);
        }

        output.Write(string.Format(CultureInfo.InvariantCulture, markup.Format, arguments));
    }

    /// <summary>Writes text, encoded.</summary>
    public void Text(ReadOnlySpan<char> text) => output.Write(Encoder.Encode(text.ToString()));

    /// <summary>Writes a line of our own markup as it is.</summary>
    public void Line(string markup)
    {
        output.Write(markup);
        output.Write('\n');
    }
}
