using StanceML.Training.Quality;

namespace StanceML.Tests.Training.Quality;

[TestClass]
public sealed class NearDuplicateIndexTests
{
    [TestMethod]
    public void Add_LastWordOfFourteenChanged_IsNear()
    {
        // 14 words have 10 5-grams; with another last word 9 stay, so the overlap is 9 / 11.
        const string Text = "a b c d e f g h i j k l m ";
        var index = new NearDuplicateIndex(5, 0.8);
        index.Add(Text + "n");

        (int number, double overlap) = index.Add(Text + "x").Single();

        Assert.AreEqual(0, number);
        Assert.AreEqual(9 / 11.0, overlap, 1e-12);
        Assert.IsEmpty(index.Add("n m l k j i h g f e d c b a"));
    }

    [TestMethod]
    public void Add_ShortTexts_AreNearOnlyIfEqual()
    {
        var index = new NearDuplicateIndex(5, 0.8);
        index.Add("peru rests");

        Assert.IsEmpty(index.Add("peru rested"));
        Assert.AreEqual(1.0, index.Add("peru rests").Single().Overlap);
    }

    [TestMethod]
    public void Add_AnyTexts_FindsWhatComparingAllPairsFinds()
    {
        var random = new Random(3);
        string[] words = [.. Enumerable.Range(0, 30).Select(i => "w" + i)];
        List<string> texts = [];
        for (int i = 0; i < 400; i++)
        {
            string[] text = i % 3 == 0 || texts.Count == 0 ? random.GetItems(words, random.Next(1, 40)) : texts[random.Next(texts.Count)].Split(' ');
            text[random.Next(text.Length)] = words[random.Next(words.Length)];
            texts.Add(string.Join(' ', text));
        }

        var index = new NearDuplicateIndex(5, 0.8);
        int found = 0, expected = 0;
        for (int i = 0; i < texts.Count; i++)
        {
            found += index.Add(texts[i]).Count;
            expected += Enumerable.Range(0, i).Count(j => Jaccard(texts[i], texts[j]) >= 0.8);
        }

        Assert.AreEqual(expected, found);
        Assert.IsGreaterThan(20, found);
    }

    private static double Jaccard(string a, string b)
    {
        HashSet<string> x = Grams(a), y = Grams(b);
        int shared = x.Count(y.Contains);
        return shared / (double)(x.Count + y.Count - shared);
    }

    private static HashSet<string> Grams(string text)
    {
        string[] words = text.Split(' ');
        return [.. Enumerable.Range(0, Math.Max(1, words.Length - 4)).Select(i => string.Join(' ', words.Skip(i).Take(5)))];
    }
}
