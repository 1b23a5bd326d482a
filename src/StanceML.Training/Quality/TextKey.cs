using System.Text;

namespace StanceML.Training.Quality;

/// <summary>A text reduced to what makes it the same as another: its words in lower case.</summary>
internal static class TextKey
{
    /// <summary>Letters and digits in lower case, one space between words.</summary>
    public static string Normalise(string text)
    {
        var key = new StringBuilder(text.Length);
        bool gap = false;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                if (gap && key.Length > 0)
                    key.Append(' ');
                gap = false;
                key.Append(char.ToLowerInvariant(c));
            }
            else
            {
                // An apostrophe inside a word does not cut it: "don't", "don’t" and "dont" are one.
                gap |= c is not ('\'' or '’');
            }
        }

        return key.ToString();
    }
}
