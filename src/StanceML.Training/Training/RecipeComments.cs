using System.Text;
using System.Text.Json;

namespace StanceML.Training;

/// <summary>Keeps the comments of a recipe file: each belongs to the member that follows it.</summary>
internal static class RecipeComments
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Allow, AllowTrailingCommas = true };

    /// <summary>The comments of a JSON object by member; those behind the last member under "".</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(string json)
    {
        var comments = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), Options);
        List<string> waiting = [];
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Comment)
                waiting.AddRange(reader.GetComment().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
            else if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && waiting.Count > 0)
                (comments[reader.GetString()!], waiting) = (waiting, []);
        }

        if (waiting.Count > 0)
            comments[""] = waiting;
        return comments;
    }

    /// <summary>Puts comments back before their members; those of members that are gone stand at the end.</summary>
    /// <param name="json">A JSON object, indented by two spaces.</param>
    /// <param name="comments">Comments by member.</param>
    public static string Write(string json, IReadOnlyDictionary<string, IReadOnlyList<string>> comments)
    {
        if (comments.Count == 0)
            return json;
        var text = new StringBuilder();
        var left = new Dictionary<string, IReadOnlyList<string>>(comments, StringComparer.Ordinal);
        string[] lines = json.ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i];
            if (line.StartsWith("  \"", StringComparison.Ordinal) && line.IndexOf("\":", StringComparison.Ordinal) is > 0 and int end && left.Remove(line[3..end], out IReadOnlyList<string>? own))
                Append(own);
            if (i == lines.Length - 1)
            {
                foreach (IReadOnlyList<string> rest in left.Values)
                    Append(rest);
            }

            text.Append(line).Append(i == lines.Length - 1 ? "" : "\n");
        }

        return text.ToString();

        void Append(IReadOnlyList<string> own)
        {
            foreach (string comment in own)
                text.Append("  // ").Append(comment).Append('\n');
        }
    }
}
