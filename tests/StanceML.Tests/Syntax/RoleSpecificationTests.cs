using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StanceML.Features;
using StanceML.Lexicons;

namespace StanceML.Tests.Syntax;

/// <summary>Runs the sentences of the <c>*.spec.md</c> files beside this class; README.md says how to read them.</summary>
[TestClass]
public sealed class RoleSpecificationTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Syntax");

    public static IEnumerable<TestDataRow<(string Where, string Text, TextSpan Target, Mark[] Marks)>> Sentences()
    {
        foreach (string path in Directory.GetFiles(Folder, "*.spec.md").Order(StringComparer.Ordinal))
        {
            foreach (ListItemBlock item in Markdown.Parse(File.ReadAllText(path)).Descendants<ListItemBlock>())
            {
                string where = $"{Path.GetFileName(path)}({item.Line + 1})";
                (string text, TextSpan target, Mark[] marks) = Read((ParagraphBlock)item[0], where);
                yield return new((where, text, target, marks)) { DisplayName = $"{where}: {text}" };
            }
        }
    }

    [TestMethod]
    [DynamicData(nameof(Sentences))]
    public void Sentence_GivesTheMarkedRoles(string where, string text, TextSpan target, Mark[] marks)
    {
        var frame = new StatementFrame();
        frame.Read(text, Lexicon.Default, Gazetteer.Default.Finder);
        int mention = TokenIn(frame, target);
        Assert.IsTrue(frame.Analysis.MentionAt[mention] >= 0, $"{where}: '{target.In(text)}' is no mention in: {text}");
        foreach (Mark mark in marks)
        {
            string? problem = Check(frame, mention, mark, text);
            if (problem != null)
                Assert.Fail($"{where}: {problem} in: {text}");
        }
    }

    [TestMethod]
    public void Specification_HasAtLeast250Sentences() => Assert.IsGreaterThanOrEqualTo(250, Sentences().Count());

    private static string? Check(StatementFrame frame, int mention, Mark mark, string text)
    {
        int first = TokenIn(frame, mark.Span);
        string words = mark.Span.In(text).ToString();
        foreach (ref readonly ExpressionHit hit in frame.HitSpan)
        {
            if (first < hit.First || first > hit.Last)
                continue;
            RoleLink link = RoleFinder.Find(frame.Analysis, mention, hit);
            string state = hit.Invites ? "inviting" : FrameState.Sign(hit) < 0 ? "turned" : hit.Hedged ? "hedged" : "plain";
            return Compare("role", mark.Parts[0], link.Role.ToString())
                ?? Compare("link", mark.Parts.ElementAtOrDefault(1) ?? (mark.Parts[0] == "elsewhere" ? "any" : "none"), link.Nesting.ToString())
                ?? Compare("state", mark.Parts.ElementAtOrDefault(2) ?? "any", state);
        }

        return $"'{words}' is no expression";

        string? Compare(string what, string wanted, string actual) =>
            wanted == "any" || wanted.Equals(actual, StringComparison.OrdinalIgnoreCase) ? null
                : $"'{words}' has {what} {actual.ToLowerInvariant()}, expected {wanted}";
    }

    private static int TokenIn(StatementFrame frame, TextSpan span)
    {
        for (int i = 0; i < frame.Analysis.Tokens.Count; i++)
        {
            if (frame.Analysis.Tokens[i].End > span.Start && frame.Analysis.Tokens[i].Start < span.End && frame.Analysis.Tokens[i].IsWord)
                return i;
        }

        throw new ArgumentException($"No word stands at {span}.");
    }

    private static (string Text, TextSpan Target, Mark[] Marks) Read(ParagraphBlock paragraph, string where)
    {
        string text = "";
        TextSpan? target = null;
        var marks = new List<Mark>();
        foreach (Inline inline in paragraph.Inline!)
        {
            switch (inline)
            {
                case LinkInline link:
                    string words = string.Concat(link.Select(part => part.ToString()));
                    var span = new TextSpan(text.Length, words.Length);
                    if (link.Url == "*")
                        target = span;
                    else
                        marks.Add(new Mark(span, link.Url!.Split('/')));
                    text += words;
                    break;
                case LiteralInline literal:
                    text += text.Length == 0 ? literal.ToString().TrimStart() : literal.ToString();
                    break;
                default:
                    throw new FormatException($"{where}: found {inline.GetType().Name}. Expected words and marks.");
            }
        }

        return (text, target ?? throw new FormatException($"{where}: no country is marked with (*)."),
            marks.Count > 0 ? [.. marks] : throw new FormatException($"{where}: no expression is marked."));
    }

    /// <summary>An expression and the role, link and state expected of it.</summary>
    public sealed record Mark(TextSpan Span, string[] Parts);
}
