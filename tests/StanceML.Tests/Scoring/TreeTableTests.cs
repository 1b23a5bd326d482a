using System.Buffers.Binary;
using System.Security.Cryptography;
using StanceML.Features;
using StanceML.Scoring;
using StanceML.Tables;

namespace StanceML.Tests.Scoring;

/// <summary>Trees in a model file: walks, contributions, and every way to break the section.</summary>
[TestClass]
public sealed class TreeTableTests
{
    private const int Header = 56;

    // Two columns. Against: x <= 0.5 ? (y <= 1 ? -1 : 2) : 4, means 0.5 and 2. Favor: y <= 0 ? 3 : -2, mean 1. Neutral: a leaf of 0.25.
    private static readonly TreeForest Forest = new()
    {
        Features = [0x1111_2222_3333_4444, 0x9999_0000_5555_6666],
        StanceShare = 0.5f,
        SentimentShare = 2,
        Starts = [0, 1, 2, 3, 3, 3, 4],
        Roots = [0, ~3, 2, 3],
        Nodes =
        [
            new TreeNode(0, 0.5f, 1, ~0, 2), new TreeNode(1, 1, ~1, ~2, 0.5f),
            new TreeNode(1, 0, ~4, ~5, 1), new TreeNode(0, 10, ~6, ~7, 0),
        ],
        Leaves = [4, -1, 2, 0.25f, 3, -2, 1, 7],
    };

    private static readonly ulong X = Forest.Features[0], Y = Forest.Features[1];

    [TestMethod]
    public void AddStance_WalksByHand()
    {
        TreeTable table = Table();
        // x = 0.3 + 0.2, just at the threshold, which goes left; y = 1.5.
        CollectionAssert.AreEqual(new[] { 1f, 0.125f, -1f }, Scores([new Feature(X, 0.25f, 0), new Feature(X, 0.25f, 1)], [new Feature(Y, 1.5f, 2), new Feature(7, 9, 2)]));
        CollectionAssert.AreEqual(new[] { 2f, 0.125f, 1.5f }, Scores([new Feature(X, 0.75f, 0)], []));
        float[] tone = [1, 1, 1];
        table.AddSentiment([new Feature(X, 11, 0)], tone);
        CollectionAssert.AreEqual(new[] { 1f, 1f, 15f }, tone);

        float[] Scores(Feature[] shared, Feature[] own)
        {
            float[] scores = [0, 0, 0];
            table.AddStance(shared, own, scores);
            return scores;
        }
    }

    [TestMethod]
    public void AddEvidence_SharesTheMovesOfThePath()
    {
        TreeTable table = Table();
        // Against moves 2 -> 0.5 by x, 0.5 -> 2 by y; favor 1 -> -2 by y. Half of favor less against: x +0.75, y -1.5 - 0.75.
        float[] byToken = new float[5];
        table.AddEvidence([new Feature(X, 0.1f, 0), new Feature(X, 0.3f, 1)], [new Feature(Y, 1.5f, 2)], byToken);
        Assert.AreEqual(0.1875f, byToken[0], 1e-6);
        Assert.AreEqual(0.5625f, byToken[1], 1e-6);
        Assert.AreEqual(-2.25f, byToken[2], 1e-6);
        Assert.AreEqual(0, byToken[3] + byToken[4]);
        // Half of 1 - 2.
        Assert.AreEqual(-0.5f, table.StanceBias, 1e-6);

        // What is not there moves the score too: it belongs to no token.
        Array.Clear(byToken);
        table.AddEvidence([new Feature(X, 0.75f, 3)], [], byToken);
        Assert.AreEqual(-1f, byToken[3], 1e-6);
        Assert.AreEqual(1f, byToken[4], 1e-6);
    }

    [TestMethod]
    public void Read_WrongNumbersUnderARightHash_RefusesOrEnds()
    {
        byte[] file = File();
        int first = file.Length - Section() - ManifestLength(file), last = file.Length - ManifestLength(file);
        int refused = 0;
        foreach (int at in Enumerable.Range(first, last - first))
        {
            foreach (byte mask in new byte[] { 0x01, 0x10, 0x80, 0xFF })
            {
                byte[] broken = [.. file];
                broken[at] ^= mask;
                Sign(broken);
                try
                {
                    TreeTable table = ModelPackage.Read(TableBytes.Copy(broken), "broken.stance").Trees!;
                    float[] scores = [0, 0, 0], byToken = new float[3];
                    table.AddStance([new Feature(X, 1, 0)], [new Feature(Y, 1, 1)], scores);
                    table.AddEvidence([new Feature(X, 1, 0)], [new Feature(Y, 1, 1)], byToken);
                    Assert.IsTrue(scores.All(float.IsFinite) || mask == 0xFF || scores.Any(float.IsInfinity), $"byte {at - first}");
                }
                catch (ModelFormatException)
                {
                    refused++;
                }
            }
        }

        Assert.IsGreaterThan((last - first) / 2, refused);
    }

    [TestMethod]
    [DataRow(0, 0, DisplayName = "its own child")]
    [DataRow(1, 0, DisplayName = "back to its parent")]
    [DataRow(0, 2, DisplayName = "into another tree")]
    [DataRow(0, 4, DisplayName = "behind the last node")]
    [DataRow(0, ~8, DisplayName = "behind the last leaf")]
    public void Read_ChildThatIsNoPlace_Refuses(int node, int child)
    {
        TreeNode[] nodes = [.. Forest.Nodes];
        nodes[node] = nodes[node] with { Left = child };
        Refuse(File(Forest with { Nodes = nodes }));
    }

    [TestMethod]
    public void Read_NumbersThatAreNone_Refuses()
    {
        Refuse(File(Forest with { Leaves = [float.NaN, .. Forest.Leaves[1..]] }));
        Refuse(File(Forest with { Nodes = [Forest.Nodes[0] with { Threshold = float.PositiveInfinity }, .. Forest.Nodes[1..]] }));
        Refuse(File(Forest with { StanceShare = float.NaN }));
        Refuse(File(Forest with { Starts = [0, 2, 1, 3, 3, 3, 4] }));
        Refuse(File(Forest with { Starts = [0, 1, 2, 3, 3, 3, int.MaxValue] }));
        Refuse(File(Forest with { Starts = [0, 1, 2, 3, 3, 3, -1] }));
    }

    [TestMethod]
    public void Read_CutAnywhere_Refuses()
    {
        byte[] file = File();
        for (int length = 0; length < file.Length; length++)
            Refuse(file[..length]);
    }

    [TestMethod]
    public void Read_CountsThatAskForTheWorld_TakeNoMemory()
    {
        byte[] file = File();
        int first = file.Length - Section() - ManifestLength(file);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int at = first; at < file.Length - ManifestLength(file); at += 4)
        {
            byte[] broken = [.. file];
            BinaryPrimitives.WriteInt32LittleEndian(broken.AsSpan(at), int.MaxValue);
            Sign(broken);
            try
            {
                ModelPackage.Read(TableBytes.Copy(broken), "broken.stance");
            }
            catch (ModelFormatException)
            {
                continue;
            }
        }

        Assert.IsLessThan(8L << 20, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [TestMethod]
    public void Read_VersionOfTheFuture_SaysWhatToDo()
    {
        byte[] file = File();
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), ModelPackage.TreeVersion + 1);
        ModelFormatException refused = Assert.ThrowsExactly<ModelFormatException>(() => ModelPackage.Read(TableBytes.Copy(file), "new.stance"));
        Assert.AreEqual(
            "new.stance: found format version 6. Expected version 4 or, with trees, 5; load it with a newer StanceML, or train it anew with this version of StanceML.",
            refused.Message);
    }

    [TestMethod]
    public void Write_WithoutTrees_IsTheVersionWithout()
    {
        byte[] plain = File(null);
        Assert.AreEqual(ModelPackage.Version, BinaryPrimitives.ReadInt32LittleEndian(plain.AsSpan(8)));
        Assert.IsNull(ModelPackage.Read(TableBytes.Copy(plain), "plain").Trees);
        // A section that the version does not announce is refused, and one that it announces must be there.
        byte[] file = File();
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), ModelPackage.Version);
        Refuse(file);
        BinaryPrimitives.WriteInt32LittleEndian(plain.AsSpan(8), ModelPackage.TreeVersion);
        Refuse(plain);
    }

    private static TreeTable Table() => ModelPackage.Read(TableBytes.Copy(File()), "trees").Trees!;

    private static byte[] File() => File(Forest);

    private static byte[] File(TreeForest? forest)
    {
        var manifest = new ModelManifest
        {
            Name = "trees",
            Schema = FeatureSchema.Id,
            Families = 1,
            Statements = 1,
            Targets = 1,
            DataHash = "",
            Recipe = "{}",
            License = "MIT",
            InstructionSet = "other",
            AbstentionThreshold = 0.5f,
        };
        return ModelPackage.Write(manifest, [5], [1, 2, 3, 4, 5, 6], [6], [1, 2, 3], [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0], forest);
    }

    private static int Section() => File().Length - ManifestLength(File()) - (File(null).Length - ManifestLength(File(null)));

    private static int ManifestLength(byte[] file) => BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(12));

    private static void Sign(byte[] file) => SHA256.HashData(file.AsSpan(Header), file.AsSpan(24, 32));

    private static void Refuse(byte[] file) =>
        Assert.ThrowsExactly<ModelFormatException>(() => ModelPackage.Read(TableBytes.Copy(file), "broken.stance"));
}
