namespace StanceML.Tests;

[TestClass]
public sealed class BatchTests
{
    private static readonly string?[] Texts = [.. Enumerable.Range(0, 1500).Select(i => i == 700 ? null : $"Day {i}: {(i % 2 == 0 ? "Chile thanked Peru" : "Chile condemned Peru")}.")];

    [TestMethod]
    public void JudgeAll_KeepsOrderAndPutsErrorsInTheirPlace()
    {
        BatchItem[] items = [.. StanceModel.Default.JudgeAll(Texts)];
        Assert.AreEqual(1500, items.Length);
        for (int i = 0; i < items.Length; i++)
        {
            Assert.AreEqual(i, items[i].Index);
            if (i == 700)
                Assert.IsInstanceOfType<ArgumentNullException>(items[i].Error);
            else
                Assert.AreEqual(Texts[i], items[i].Judged!.Text);
        }
    }

    [TestMethod]
    public async Task JudgeAllAsync_SaysTheSame()
    {
        BatchItem[] expected = [.. StanceModel.Default.JudgeAll(Texts)];
        int at = 0;
        await foreach (BatchItem item in StanceModel.Default.JudgeAllAsync(Texts.ToAsyncEnumerable()))
        {
            Assert.AreEqual(expected[at].Index, item.Index);
            Assert.AreEqual(expected[at].Judged?[0].Probabilities, item.Judged?[0].Probabilities);
            at++;
        }

        Assert.AreEqual(1500, at);
    }

    [TestMethod]
    public void JudgeAll_Cancelled_Stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsExactly<OperationCanceledException>(() => StanceModel.Default.JudgeAll(Texts, cancellationToken: source.Token).Count());
    }

    [TestMethod]
    public async Task JudgeAllAsync_Cancelled_StopsAfterTheTextInHand()
    {
        using var source = new CancellationTokenSource();
        int seen = 0;
        await Assert.ThrowsExactlyAsync<OperationCanceledException>(async () =>
        {
            await foreach (BatchItem item in StanceModel.Default.JudgeAllAsync(Texts.ToAsyncEnumerable()).WithCancellation(source.Token))
            {
                seen++;
                await source.CancelAsync();
            }
        });
        Assert.AreEqual(1, seen);
    }

    [TestMethod]
    public void JudgeAllAsync_WithoutTexts_IsRefusedAtOnce() =>
        Assert.ThrowsExactly<ArgumentNullException>(() => StanceModel.Default.JudgeAllAsync(null!));
}
