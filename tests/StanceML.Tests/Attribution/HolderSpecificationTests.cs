using System.Runtime.InteropServices;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StanceML.Attribution;
using StanceML.Features;
using StanceML.Geography;
using StanceML.Lexicons;

namespace StanceML.Tests.Attribution;

/// <summary>Runs the sentences of the <c>*.spec.md</c> files beside this class; README.md says how to read them.</summary>
[TestClass]
public sealed class HolderSpecificationTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Attribution");

    public static IEnumerable<TestDataRow<HolderSentence>> Sentences()
    {
        foreach (string path in Directory.GetFiles(Folder, "*.spec.md").Order(StringComparer.Ordinal))
        {
            foreach (ListItemBlock item in Markdown.Parse(File.ReadAllText(path)).Descendants<ListItemBlock>())
            {
                HolderSentence sentence = Read((ParagraphBlock)item[0], $"{Path.GetFileName(path)}({item.Line + 1})");
                yield return new(sentence) { DisplayName = $"{sentence.Where}: {sentence.Text}" };
            }
        }
    }

    [TestMethod]
    [DynamicData(nameof(Sentences))]
    public void Sentence_HasItsHolderAndReason(HolderSentence sentence)
    {
        (string holder, HolderReason reason, string span) = Find(sentence);
        Assert.AreEqual($"{sentence.Holder} {sentence.Reason}", $"{holder} {JudgementJson.Name(reason)}", $"{sentence.Where}: '{span}' in: {sentence.Text}");
    }

    [TestMethod]
    public void Specification_HasAtLeast300Sentences() => Assert.IsGreaterThanOrEqualTo(300, Sentences().Count());

    private static (string Holder, HolderReason Reason, string Span) Find(HolderSentence sentence)
    {
        var frame = new StatementFrame();
        frame.Read(sentence.Text, Lexicon.Default, Gazetteer.Default.Finder);
        var spans = new List<TokenSpan>();
        int place = -1;
        foreach (FoundMention mention in frame.Analysis.Mentions.Mentions)
        {
            int start = frame.Analysis.Tokens[mention.FirstToken].Start, end = frame.Analysis.Tokens[mention.EndToken - 1].End;
            if (mention.Counts && start < sentence.Target.End && end > sentence.Target.Start)
                place = mention.Place;
        }

        Assert.AreNotEqual(-1, place, $"{sentence.Where}: the target is no mention of a country in: {sentence.Text}");
        foreach (FoundMention mention in frame.Analysis.Mentions.Mentions)
        {
            if (mention.Counts && mention.Place == place)
                spans.Add(new TokenSpan(mention.FirstToken, mention.EndToken - 1));
        }

        FoundHolder found = StanceModel.FindHolder(frame, new TargetMentions(CollectionsMarshal.AsSpan(spans)), place, sentence.Stance, default);
        string span = found.First < 0 ? "" : sentence.Text[frame.Analysis.Tokens[found.First].Start..frame.Analysis.Tokens[found.Last].End];
        return (StanceModel.HolderOf(found).ToString(), found.Reason, span);
    }

    internal static HolderSentence Read(ParagraphBlock paragraph, string where)
    {
        string text = "";
        TextSpan target = default;
        Stance stance = Stance.Neutral;
        string[] expected = [];
        foreach (Inline inline in paragraph.Inline!)
        {
            switch (inline)
            {
                case CodeInline answer:
                    expected = answer.Content.Split(' ');
                    break;
                case LinkInline link:
                    string words = string.Concat(link.Select(part => part.ToString()));
                    target = new TextSpan(text.Length, words.Length);
                    stance = link.Url == "favor" ? Stance.Favor : link.Url == "against" ? Stance.Against : throw new FormatException($"{where}: found '{link.Url}'. Expected against or favor.");
                    text += words;
                    break;
                case LiteralInline literal:
                    text += text.Length == 0 ? literal.ToString().TrimStart() : literal.ToString();
                    break;
                default:
                    throw new FormatException($"{where}: found {inline.GetType().Name}. Expected words, one target and the answer.");
            }
        }

        return expected.Length == 2 && target.Length > 0
            ? new HolderSentence(where, text.TrimEnd(), target, stance, expected[0], expected[1])
            : throw new FormatException($"{where}: found '{string.Join(' ', expected)}'. Expected a target and `HOLDER reason`.");
    }

    /// <summary>A sentence of the specification and who holds the stance in it.</summary>
    public sealed record HolderSentence(string Where, string Text, TextSpan Target, Stance Stance, string Holder, string Reason);
}
