namespace StanceML.Tests.Robustness;

/// <summary>A damaged model file is refused with the one exception, whatever is damaged.</summary>
[TestClass]
public sealed class ModelCorruptionTests
{
    // The header ends before this byte.
    private const int Header = 64;

    [TestMethod]
    public void Load_EveryBitOfTheHeaderFlipped_Refuses()
    {
        byte[] file = [.. EmbeddedModel.Bytes];
        for (int at = 0; at < Header; at++)
        {
            for (int bit = 0; bit < 8; bit++)
            {
                file[at] ^= (byte)(1 << bit);
                Refuse(file, $"byte {at}, bit {bit}");
                file[at] ^= (byte)(1 << bit);
            }
        }
    }

    [TestMethod]
    public void Load_TwoThousandDamages_Refuses()
    {
        byte[] file = [.. EmbeddedModel.Bytes];
        var random = new Random(7);
        for (int i = 0; i < 2000; i++)
        {
            int at = random.Next(Header, file.Length);
            byte was = file[at];
            file[at] = (byte)(was ^ random.Next(1, 256));
            Refuse(file, $"byte {at}");
            file[at] = was;
        }
    }

    [TestMethod]
    public void Load_CutAnywhere_Refuses()
    {
        byte[] file = EmbeddedModel.Bytes;
        var random = new Random(11);
        foreach (int length in Enumerable.Range(0, Header + 1).Concat(Enumerable.Range(0, 60).Select(_ => random.Next(file.Length))))
            Refuse(file[..length], $"{length} bytes");
        Refuse([.. file, 0], "one byte too many");
    }

    [TestMethod]
    public void Load_HeaderThatAsksForTheWorld_TakesNoMemory()
    {
        byte[] file = EmbeddedModel.Bytes[..4096];
        var random = new Random(13);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 200; i++)
        {
            byte[] broken = [.. file];
            random.NextBytes(broken.AsSpan(8, 48));
            Refuse(broken, $"random header {i}");
        }

        Assert.IsLessThan(100L << 20, GC.GetAllocatedBytesForCurrentThread() - before, "bytes were allocated for lengths that are not there");
    }

    private static void Refuse(byte[] file, string what)
    {
        ModelFormatException refused = Assert.ThrowsExactly<ModelFormatException>(() => StanceModel.Load(new MemoryStream(file), "broken.stance"), what);
        StringAssert.StartsWith(refused.Message, "broken.stance: ", what);
        StringAssert.Contains(refused.Message, "Expected", what);
    }
}
