using System.Text;

namespace StanceML.Tests.Readme;

/// <summary>Splits a command line as a shell does, as far as our pages need it: quotes, and an end at a pipe, redirection or comment.</summary>
internal static class ShellWords
{
    public static string[] Split(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        char quote = '\0';
        bool open = false;
        foreach (char c in line)
        {
            if (quote != '\0' ? c == quote : c is '"' or '\'')
            {
                quote = quote == '\0' ? c : '\0';
                open = true;
            }
            else if (quote == '\0' && c is '|' or '<' or '>' or '#' or ';' or '&' && !open)
            {
                break;
            }
            else if (quote == '\0' && char.IsWhiteSpace(c))
            {
                End();
            }
            else
            {
                word.Append(c);
                open = true;
            }
        }

        End();
        return [.. words];

        void End()
        {
            if (open)
                words.Add(word.ToString());
            word.Clear();
            open = false;
        }
    }
}
