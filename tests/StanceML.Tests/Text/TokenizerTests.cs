using System.Text;
using CsCheck;
using StanceML.Tests.Robustness;
using StanceML.Text;

namespace StanceML.Tests.Text;

[TestClass]
public sealed class TokenizerTests
{
    [TestMethod]
    [DataRow("Russia accused the U.S.", "russia accused the us")]
    [DataRow("US-led strikes", "us - led strikes")]
    [DataRow("Iran’s envoy", "iran 's envoy")]
    [DataRow("the Iraqis' fate", "the iraqis ' fate")]
    [DataRow("don't, can’t", "don't , can't")]
    [DataRow("Côte d’Ivoire", "cote d'ivoire")]
    [DataRow("Élysée ÉLYSÉE Łódź Straße", "elysee elysee lodz strasse")]
    [DataRow("“Yes,” she said — twice", "\" yes , \" she said -- twice")]
    [DataRow("#StandWithUkraine now", "# stand with ukraine now")]
    [DataRow("#USANews #russia", "# usa news # russia")]
    [DataRow("1,200.5 barrels in 2014, the 20th", "1200.5 barrels in 2014 , the 20th")]
    [DataRow("G7 and No. 10", "g7 and no . 10")]
    [DataRow("see https://x.example/a?b=c @BBCWorld", "see @ @")]
    [DataRow("e.g. at 5 p.m.", "eg at 5 pm")]
    [DataRow("J.K. Rowling of the U.K", "jk rowling of the uk")]
    [DataRow("Москва", "москва")]
    [DataRow("co\u00ADoperate", "cooperate")]
    [DataRow("", "")]
    [DataRow("🙂 ok", "🙂 ok")]
    public void Tokenize_FoldsWords(string text, string expected)
    {
        TokenBuffer buffer = Tokenized(text);
        var words = Enumerable.Range(0, buffer.Count).Select(i => Encoding.UTF8.GetString(buffer.Folded(i)));
        string actual = string.Join(' ', words.Select(word => word.Contains('\uFFFD', StringComparison.Ordinal) ? "🙂" : word));
        Assert.AreEqual(expected.Replace("1200.5", "12005", StringComparison.Ordinal), actual);
    }

    [TestMethod]
    public void Tokenize_MarksCaseAndSpacing()
    {
        TokenBuffer buffer = Tokenized("The US-led U.S. us");
        Assert.IsTrue(buffer[0].IsCapitalised && !buffer[0].IsAllCaps);
        Assert.IsTrue(buffer[1].IsAllCaps && buffer[1].HasSpaceBefore);
        Assert.IsFalse(buffer[3].HasSpaceBefore);
        Assert.IsTrue(buffer[4].Is(TokenFlags.Dotted) && buffer[4].IsAllCaps);
        Assert.AreEqual(buffer[1].Hash, buffer[5].Hash);
        Assert.IsFalse(buffer[5].IsCapitalised);
    }

    [TestMethod]
    public void Tokenize_NoWidthAroundAWord_IsNoPartOfIt()
    {
        TokenBuffer buffer = Tokenized("\uFEFFIran hailed \u200B\u200DPeru\u200B.");
        Assert.IsTrue(buffer[0] is { Start: 1, Length: 4, IsCapitalised: true });
        Assert.IsTrue(buffer[2] is { Start: 15, Length: 4, IsCapitalised: true });
        Assert.AreEqual(4, buffer.Count);
    }

    [TestMethod]
    public void Tokenize_SpansCoverTheTextInOrder()
    {
        const string text = "Ankara’s U.S. envoy (a “hawk”) left #NATO… 3.5% 🙂!";
        TokenBuffer buffer = Tokenized(text);
        int end = 0;
        foreach (Token token in buffer.Tokens)
        {
            Assert.IsTrue(token.Start >= end && token.Length > 0);
            Assert.IsTrue(string.IsNullOrWhiteSpace(text[end..token.Start]), "only white space is left out");
            end = token.End;
        }

        Assert.AreEqual(text.Length, end);
    }

    [TestMethod]
    public void Hash_OfBytesAndOfPaddedBytesAgree()
    {
        for (int length = 0; length < 40; length++)
        {
            byte[] bytes = [.. Enumerable.Range(1, length + TokenBuffer.Padding).Select(i => (byte)(i * 37))];
            Assert.AreEqual(WordHash.Of(bytes.AsSpan(0, length)), WordHash.OfPadded(ref bytes[0], length));
        }
    }

    private static TokenBuffer Tokenized(string text)
    {
        var buffer = new TokenBuffer();
        Tokenizer.Tokenize(text, buffer);
        return buffer;
    }

    [TestMethod]
    public void Tokenize_AnyMixture_AgreesWithThePlainWay()
    {
        string[] pieces =
        [
            "a", "of", "the", "NATO", "Minister", "extraordinarily", "ABCDEFGHIJKLMNOPQ", "co-operate", "co-", "Co-op", "U.S.", "e.g.", "h.", "www.a.org/x", "https://a.b",
            "http", "wow.", "d'Ivoire", "China's", "Berlin\u2019s", "'s", "isn't", "x9", "9x", "F16s", "1,000.5", "#StandWithPeru", "#USANews2020_x", "@name_1", "Élysée", "Zürich",
            "na\u00EFve", "ministe\u0301re", "soft\u00ADhyphen", "Москва", "北京", "🙂", "-", "--", "\u2014", "\u201C", "\"", ".", "...", ",", ":", "\n", "\t", "\u00A0", "abcdefgh", "abcdefghi", "İstanbul",
            "abcdefghijklmno", "abcdefghijklmnop", "Abcdefghijklmnopqrstuvwxyzabcdefgh", "[", "`", "{", "~", "\0", "\u0080", "\u8161", "\uFFFF",
        ];
        var random = new Random(7);
        for (int round = 0; round < 20_000; round++)
        {
            // Short texts, and such that fill several blocks; words of plain letters between shift the others to any place of a block.
            int count = random.Next(1, round % 4 == 0 ? 60 : 14);
            string text = string.Concat(Enumerable.Range(0, count).Select(_ =>
                (random.Next(3) == 0 ? "some plain words of a sentence"[..random.Next(1, 30)] : pieces[random.Next(pieces.Length)]) + (random.Next(3) > 0 ? " " : "")));
            AgreesWithThePlainWay(text);
        }
    }

    [TestMethod]
    public void Tokenize_AnyText_AgreesWithThePlainWay() => AnyText.Gen.Sample(AgreesWithThePlainWay, iter: 50_000, seed: "0N0XIzNsQ0O2", threads: 1);

    [TestMethod]
    [DataRow(" ")]
    [DataRow("\n")]
    [DataRow("\r\n")]
    [DataRow("\n\n")]
    [DataRow(" \n ")]
    [DataRow("\t")]
    [DataRow(", ")]
    [DataRow("-")]
    [DataRow(".")]
    [DataRow("'")]
    [DataRow("\u2019s ")]
    public void Tokenize_WordsThatEndAnywhereInABlock_AgreesWithThePlainWay(string between)
    {
        for (int length = 1; length < 70; length++)
        {
            foreach (string next in new[] { "Word", "A", "1999", "7.5", "U.S.", "co-op", "G7", "Élan", "#TagOfWords", "x" })
                AgreesWithThePlainWay($"{new string('b', length % 16)} {new string('c', length / 16)}{between}{new string('d', length)}{between}{next}{between}{next} end.");
        }
    }

    [TestMethod]
    public void Append_StretchByStretch_GivesTheTokensOfTheWhole()
    {
        var parts = new TokenBuffer();
        var whole = new TokenBuffer();
        AnyText.Gen.Sample(
            text =>
            {
                Tokenizer.Tokenize(text, whole);
                parts.Truncate(0);
                for (int from = 0, to; from < text.Length; from = to)
                {
                    to = from + 1;
                    while (to < text.Length && !(text[to] is ' ' or '\n' && !char.IsWhiteSpace(text[to - 1])))
                        to++;
                    Tokenizer.Append(text, from, to, parts);
                }

                return parts.Tokens.SequenceEqual(whole.Tokens);
            },
            iter: 20_000,
            seed: "0N0XIzNsQ0O2",
            threads: 1);
    }

    private static void AgreesWithThePlainWay(string text)
    {
        TokenBuffer fast = Tokenized(text);
        var plain = new TokenBuffer();
        Tokenizer.TokenizePlainly(text, plain);
        Assert.IsTrue(fast.Tokens.SequenceEqual(plain.Tokens), text);
        for (int i = 0; i < fast.Count; i++)
            Assert.IsTrue(fast.Folded(i).SequenceEqual(plain.Folded(i)), text);
    }
}
