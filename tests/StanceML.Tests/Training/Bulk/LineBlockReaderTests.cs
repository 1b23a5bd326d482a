using System.Buffers;
using System.Text;
using StanceML.Training.Bulk;

namespace StanceML.Tests.Training.Bulk;

[TestClass]
public sealed class LineBlockReaderTests
{
    [TestMethod]
    public void Read_ManyLines_GivesThemAllWithTheirNumbers()
    {
        string[] lines = [.. Enumerable.Range(1, 20_000).Select(i => $"line {i} {new string('x', i % 90)}")];
        string text = string.Join('\n', lines) + "\n";
        var seen = new StringBuilder();
        foreach (LineBlock block in Read(text, maxLineBytes: 1 << 20))
        {
            string content = Encoding.UTF8.GetString(block.Bytes);
            StringAssert.StartsWith(content, $"line {block.FirstLine} ");
            seen.Append(content);
            ArrayPool<byte>.Shared.Return(block.Bytes.Array!);
        }

        Assert.AreEqual(text, seen.ToString());
    }

    [TestMethod]
    [DataRow("", "")]
    [DataRow("\uFEFF", "")]
    [DataRow("\uFEFFa\nb", "a\nb")]
    [DataRow("no break at the end", "no break at the end")]
    [DataRow("\n\n", "\n\n")]
    public void Read_Edges(string text, string expected) =>
        Assert.AreEqual(expected, string.Concat(Read(text, 1 << 20).Select(block => Encoding.UTF8.GetString(block.Bytes))));

    [TestMethod]
    public void Read_MarkBeforeALineLongerThanABlock_IsLeftOut()
    {
        string line = new('x', 600_000);
        Assert.AreEqual(line, string.Concat(Read("\uFEFF" + line, 1 << 20).Select(block => Encoding.UTF8.GetString(block.Bytes))));
    }

    [TestMethod]
    public void Read_LineTooLong_IsLeftOutAndCounted()
    {
        string text = "a\n" + new string('x', 600_000) + "\nb\n";
        LineBlock[] blocks = [.. Read(text, maxLineBytes: 1_000)];
        Assert.AreEqual(2, blocks.Single(block => block.IsTooLong).FirstLine);
        LineBlock last = blocks[^1];
        Assert.AreEqual("b\n", Encoding.UTF8.GetString(last.Bytes));
        Assert.AreEqual(3, last.FirstLine);
    }

    private static IEnumerable<LineBlock> Read(string text, int maxLineBytes) =>
        new LineBlockReader(new MemoryStream(Encoding.UTF8.GetBytes(text)), maxLineBytes).Read();
}
