using System.Globalization;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StanceML.Tests.Geography;

/// <summary>Runs the sentences of the <c>*.spec.md</c> files beside this class; README.md says how to read them.</summary>
[TestClass]
public sealed class SpecificationTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Geography");

    public static IEnumerable<TestDataRow<(string Where, string Text, DateOnly? AsOf, Expected[] Expected)>> Sentences()
    {
        foreach (string path in Directory.GetFiles(Folder, "*.spec.md").Order(StringComparer.Ordinal))
        {
            MarkdownDocument document = Markdown.Parse(File.ReadAllText(path));
            foreach (ListItemBlock item in document.Descendants<ListItemBlock>())
            {
                string where = $"{Path.GetFileName(path)}({item.Line + 1})";
                (string text, DateOnly? asOf, Expected[] expected) = Read((ParagraphBlock)item[0], where);
                yield return new((where, text, asOf, expected)) { DisplayName = $"{where}: {text}" };
            }
        }
    }

    [TestMethod]
    [DynamicData(nameof(Sentences))]
    public void Sentence_MentionsWhatIsMarked(string where, string text, DateOnly? asOf, Expected[] expected)
    {
        IReadOnlyList<MentionCandidate> all = Gazetteer.Default.FindAll(text, asOf);
        foreach (Expected mark in expected)
        {
            string? problem = mark.Check(all.FirstOrDefault(c => c.Mention.Span == mark.Span), text);
            if (problem != null)
                Assert.Fail($"{where}: {problem} in: {text}");
        }

        foreach (MentionCandidate extra in all.Where(c => c.IsAccepted && c.Mention.Counts && !expected.Any(e => e.Span == c.Mention.Span)))
        {
            Assert.Fail($"{where}: '{extra.Mention.Span.In(text)}' counts for {extra.Mention.Country} ({extra.Mention.ReasonCode}) "
                + $"and is not marked in: {text}");
        }
    }

    [TestMethod]
    public void Specification_HasAtLeast400Sentences() => Assert.IsGreaterThanOrEqualTo(400, Sentences().Count());

    private static (string Text, DateOnly? AsOf, Expected[] Expected) Read(ParagraphBlock paragraph, string where)
    {
        string text = "";
        DateOnly? asOf = null;
        var expected = new List<Expected>();
        foreach (Inline inline in paragraph.Inline!)
        {
            switch (inline)
            {
                case CodeInline date:
                    asOf = DateOnly.ParseExact(date.Content, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                    break;
                case LinkInline link:
                    string words = string.Concat(link.Select(part => part.ToString()));
                    expected.Add(new Expected(new TextSpan(text.Length, words.Length), link.Url!.Split('/')));
                    text += words;
                    break;
                case LiteralInline literal:
                    text += text.Length == 0 ? literal.ToString().TrimStart() : literal.ToString();
                    break;
                default:
                    throw new FormatException($"{where}: found {inline.GetType().Name}. Expected words, marks and a date.");
            }
        }

        return (text, asOf, [.. expected]);
    }

    /// <summary>A mark: code or bloc or '-', and perhaps kind, reason or "former".</summary>
    public sealed record Expected(TextSpan Span, string[] Parts)
    {
        public string? Check(MentionCandidate? found, string text)
        {
            string words = Span.In(text).ToString();
            if (Parts[0] == "-")
                return found is { IsAccepted: false } ? Compare("reason", Parts.ElementAtOrDefault(1), found.Mention.ReasonCode)
                    : $"'{words}' is {found?.Mention.ToString() ?? "not seen"}, expected to be turned down";
            if (found is not { IsAccepted: true })
                return $"'{words}' is not found ({found?.Mention.ReasonCode})";
            Mention mention = found.Mention;
            string kind = mention.Kind.ToString().ToLowerInvariant();
            if (Parts.Length == 1 && !mention.Counts)
                return $"'{words}' does not count ({kind}, {mention.ReasonCode})";
            return Compare("place", Parts[0], mention.Bloc ?? mention.Country.Code)
                ?? Compare("kind", Parts.ElementAtOrDefault(1), kind)
                ?? (Parts.ElementAtOrDefault(2) == "former" ? mention.IsFormer ? null : $"'{words}' is not former"
                    : mention.IsFormer ? $"'{words}' is former" : Compare("reason", Parts.ElementAtOrDefault(2), mention.ReasonCode));

            string? Compare(string what, string? wanted, string actual) =>
                wanted == null || wanted == actual ? null : $"'{words}' has {what} {actual}, expected {wanted}";
        }
    }
}
