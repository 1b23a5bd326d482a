using System.Globalization;
using CsCheck;

namespace StanceML.Tests.Robustness;

/// <summary>What holds for any text that is judged.</summary>
[TestClass]
public sealed class JudgePropertyTests
{
    private const string Seed = "0N0XIzNsQ0O2";
    private static readonly StanceModel Model = StanceModel.Default;

    [TestMethod]
    public void Judge_AnyText_KeepsItsPromises() => AnyText.Gen.Sample(
        text =>
        {
            StatementJudgement judged = Model.Judge(text);
            Check(judged, text);
        },
        iter: 120_000, seed: Seed, threads: 1);

    [TestMethod]
    public void Judge_AnyText_Twice_SaysTheSame() => AnyText.Gen.Sample(
        text => Same(Model.Judge(text), Model.Judge(text)), iter: 20_000, seed: Seed, threads: 1);

    [TestMethod]
    public void Judge_FromEightThreads_SaysTheSame()
    {
        string[] texts = AnyText.Some(2000);
        StatementJudgement[] expected = [.. texts.Select(text => Model.Judge(text))];
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, thread =>
        {
            for (int i = 0; i < texts.Length; i++)
            {
                int at = (i + (thread * 251)) % texts.Length;
                Assert.IsTrue(Same(expected[at], Model.Judge(texts[at])), texts[at]);
            }
        });
    }

    [TestMethod]
    [DataRow("tr-TR", ",", "-")]
    [DataRow("de-DE", ",", "-")]
    [DataRow("ar-SA", "٫", "\u061C-")]
    public void Judge_InAnyCulture_SaysTheSame(string name, string point, string minus)
    {
        string[] texts = AnyText.Some(1000);
        string[] expected = [.. texts.Select(text => JudgementJson.ToJson(Model.Judge(text)) + Model.Judge(text).FirstOrDefault())];
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            var culture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = point, NegativeSign = minus } };
            CultureInfo.CurrentCulture = culture;
            for (int i = 0; i < texts.Length; i++)
                Assert.AreEqual(expected[i], JudgementJson.ToJson(Model.Judge(texts[i])) + Model.Judge(texts[i]).FirstOrDefault(), name);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestMethod]
    public void Analyze_AnyText_KeepsItsPromises() => AnyText.Gen.Array[0, 6].Select(parts => string.Join("\n\n", parts)).Sample(
        text =>
        {
            ArticleAnalysis article = Model.Analyze(text);
            int end = 0;
            foreach (ArticleSentence sentence in article.Sentences)
            {
                Assert.IsTrue(sentence.Span.Start >= end && sentence.Span.Length > 0 && sentence.Span.End <= text.Length, "sentence spans");
                Assert.AreEqual(sentence.Span.In(text).ToString(), sentence.Judged.Text);
                Check(sentence.Judged, sentence.Judged.Text);
                end = sentence.Span.End;
            }

            using var page = new StringWriter();
            ArticleReport.Write(page, article);
        },
        iter: 8_000, seed: Seed, threads: 1);

    [TestMethod]
    public void Judge_HugeTexts_EndsInGoodTime()
    {
        foreach (string text in new[]
        {
            new string('a', 10_000_000), new string('\n', 1_000_000), new string('\0', 2_000_000), string.Concat(Enumerable.Repeat("US ", 300_000)),
            string.Concat(Enumerable.Repeat("\"“", 300_000)), string.Concat(Enumerable.Repeat("Chile said that Peru said that ", 50_000)),
        })
        {
            Check(Model.Judge(text), text);
            ArticleAnalysis article = Model.Analyze(text);
            Assert.IsTrue(article.Sentences.All(sentence => sentence.Span.End <= text.Length));
        }
    }

    private static void Check(StatementJudgement judged, string text)
    {
        SentimentProbabilities tone = judged.SentimentProbabilities;
        CheckProbabilities(tone.Negative, tone.Neutral, tone.Positive);
        var targets = new HashSet<Country>();
        foreach (Judgement judgement in judged)
        {
            Assert.IsTrue(targets.Add(judgement.Target) && !judgement.Target.IsNone, "one judgement a country");
            CheckProbabilities(judgement.Probabilities.Against, judgement.Probabilities.Neutral, judgement.Probabilities.Favor);
            Assert.IsTrue(judgement.Polarity is >= -1 and <= 1, "polarity");
            Assert.AreEqual(judgement.Stance == Stance.Neutral, judgement.Holder.Kind == HolderKind.None, "a holder exactly where there is a stance");
            Assert.IsTrue(judgement.Holder.Kind != HolderKind.Country || !judgement.Holder.Country.IsNone, "holder");
            Assert.IsFalse(judgement.Mentions.IsEmpty, "mentions");
            int end = 0;
            foreach (Mention mention in judgement.Mentions)
            {
                CheckSpan(mention.Span, text);
                Assert.IsTrue(mention.Span.Start >= end && mention.Country == judgement.Target, "mentions in order, of the target");
                end = mention.Span.End;
            }

            if (judgement.HolderSpan is { } span)
                CheckSpan(span, text);
            foreach (Evidence evidence in judgement.Evidence)
            {
                CheckSpan(evidence.Span, text);
                Assert.IsTrue(float.IsFinite(evidence.Weight), "evidence");
            }
        }
    }

    private static void CheckProbabilities(float first, float second, float third)
    {
        Assert.IsTrue(first is >= 0 and <= 1 && second is >= 0 and <= 1 && third is >= 0 and <= 1, "a probability is out of range");
        Assert.AreEqual(1, first + (double)second + third, 1e-6, "probabilities do not sum to 1");
    }

    private static void CheckSpan(TextSpan span, string text) =>
        Assert.IsTrue(span.Start >= 0 && span.Length > 0 && span.End <= text.Length, "span outside the text");

    private static bool Same(StatementJudgement a, StatementJudgement b) =>
        a.SentimentProbabilities == b.SentimentProbabilities && a.Count == b.Count
        && a.Zip(b).All(pair => pair.First.Target == pair.Second.Target && pair.First.Probabilities == pair.Second.Probabilities
            && pair.First.Holder == pair.Second.Holder && pair.First.HolderSpan == pair.Second.HolderSpan && pair.First.Evidence.SequenceEqual(pair.Second.Evidence));
}
