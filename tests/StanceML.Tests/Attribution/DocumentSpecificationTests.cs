using System.Runtime.InteropServices;
using Markdig;
using Markdig.Syntax;
using StanceML.Articles;
using StanceML.Attribution;
using StanceML.Features;
using StanceML.Geography;
using StanceML.Lexicons;

namespace StanceML.Tests.Attribution;

/// <summary>Runs the passages of <c>Documents/*.spec.md</c>: holders that another sentence of the document names.</summary>
[TestClass]
public sealed class DocumentSpecificationTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Attribution", "Documents");

    public static IEnumerable<TestDataRow<HolderSpecificationTests.HolderSentence>> Passages()
    {
        foreach (string path in Directory.GetFiles(Folder, "*.spec.md").Order(StringComparer.Ordinal))
        {
            foreach (ListItemBlock item in Markdown.Parse(File.ReadAllText(path)).Descendants<ListItemBlock>())
            {
                HolderSpecificationTests.HolderSentence passage = HolderSpecificationTests.Read((ParagraphBlock)item[0], $"{Path.GetFileName(path)}({item.Line + 1})");
                yield return new(passage) { DisplayName = $"{passage.Where}: {passage.Text}" };
            }
        }
    }

    [TestMethod]
    [DynamicData(nameof(Passages))]
    public void Passage_HasItsHolderAndReason(HolderSpecificationTests.HolderSentence passage)
    {
        FoundHolder found = Find(passage);
        Assert.AreEqual($"{passage.Holder} {passage.Reason}", $"{StanceModel.HolderOf(found)} {JudgementJson.Name(found.Reason)}", $"{passage.Where}: {passage.Text}");
    }

    private static FoundHolder Find(HolderSpecificationTests.HolderSentence passage)
    {
        var frame = new StatementFrame();
        List<TextSpan> sentences = SentenceSplitter.Split(passage.Text);
        var names = new NameBook();
        foreach (TextSpan sentence in sentences)
        {
            Read(frame, passage.Text, sentence);
            names.Note(frame.Analysis);
        }

        var memory = new SpeakerMemory(Holder.None, names);
        foreach (TextSpan sentence in sentences)
        {
            Read(frame, passage.Text, sentence);
            if (sentence.End >= passage.Target.End)
                return Find(frame, passage, sentence.Start, memory.Context);
            memory.Hear(frame.Analysis);
        }

        throw new FormatException($"{passage.Where}: the target stands in no sentence.");
    }

    private static void Read(StatementFrame frame, string text, TextSpan sentence) =>
        frame.Read(sentence.In(text), Lexicon.Default, Gazetteer.Default.Finder);

    private static FoundHolder Find(StatementFrame frame, HolderSpecificationTests.HolderSentence passage, int start, HolderContext context)
    {
        var spans = new List<TokenSpan>();
        int place = -1;
        foreach (FoundMention mention in frame.Analysis.Mentions.Mentions)
        {
            if (start + frame.Analysis.Tokens[mention.FirstToken].Start < passage.Target.End && start + frame.Analysis.Tokens[mention.EndToken - 1].End > passage.Target.Start)
            {
                place = mention.Place;
                spans.Add(new TokenSpan(mention.FirstToken, mention.EndToken - 1));
            }
        }

        Assert.AreNotEqual(-1, place, $"{passage.Where}: the target is no mention of a country in: {passage.Text}");
        return StanceModel.FindHolder(frame, new TargetMentions(CollectionsMarshal.AsSpan(spans)), place, passage.Stance, context);
    }
}
