using System.Buffers.Binary;
using StanceML.Features;
using StanceML.Lexicons;
using StanceML.Tables;
using StanceML.Training;
using StanceML.Training.Data;

namespace StanceML.Tests.Contract;

/// <summary>The fast way of judging against a plain one, and what it may cost.</summary>
[TestClass]
public sealed class HotPathTests
{
    private static readonly StanceModel Model = StanceModel.Default;
    private static readonly IReadOnlyList<LabelledStatement> All = LabelledFiles.Read([Path.Combine(Repository.Root, "training-data")]);

    [TestMethod]
    public void Judge_AllTrainingData_AgreesWithThePlainWay()
    {
        PlainModel plain = PlainModel.Read(Path.Combine(Repository.Root, "models", "news.stance"));
        var buffer = new JudgementBuffer();
        double largest = 0;
        foreach (LabelledStatement statement in All)
        {
            Model.Judge(statement.Text, buffer);
            var frame = new StatementFrame();
            frame.Read(statement.Text, Lexicon.Default, Gazetteer.Default.Finder);
            double[] shared = plain.Shared(frame);
            double[] tone = PlainModel.Softmax(shared[3..], plain.SentimentCalibration);
            largest = Math.Max(largest, Math.Abs(tone[0] - buffer.SentimentProbabilities.Negative));
            foreach (ref readonly TargetJudgement judgement in buffer.Judgements)
            {
                double[] stance = PlainModel.Softmax(plain.Target(frame, judgement.Target, shared), plain.StanceCalibration);
                largest = Math.Max(largest, Math.Abs(stance[0] - judgement.Probabilities.Against));
                largest = Math.Max(largest, Math.Abs(stance[2] - judgement.Probabilities.Favor));
            }
        }

        Assert.IsTrue(largest < 1e-6, $"largest difference {largest}");
    }

    [TestMethod]
    public void Judge_StringSpanAndUtf8_SayTheSame()
    {
        var chars = new JudgementBuffer { WithEvidence = true };
        var bytes = new JudgementBuffer();
        foreach (string text in new[] { "Élysée officials praised Berlin’s „resolve“.", "", "Peru 🙂 condemned the “brutal” raid by Chile and thanked Peru’s ally Brazil." })
        {
            StatementJudgement judged = Model.Judge(text);
            Model.Judge(text, chars);
            Model.Judge(System.Text.Encoding.UTF8.GetBytes(text), bytes);
            Assert.AreEqual(text, bytes.DecodedText.ToString());
            Assert.AreEqual(judged.Count, chars.Judgements.Length);
            Assert.AreEqual(judged.Count, bytes.Judgements.Length);
            Assert.AreEqual(judged.SentimentProbabilities, bytes.SentimentProbabilities);
            for (int i = 0; i < judged.Count; i++)
            {
                TargetJudgement fast = chars.Judgements[i], utf8 = bytes.Judgements[i];
                Assert.AreEqual(judged[i].Target, fast.Target);
                Assert.AreEqual(judged[i].Probabilities, fast.Probabilities);
                Assert.AreEqual(judged[i].Probabilities, utf8.Probabilities);
                Assert.AreEqual(judged[i].Holder, utf8.Holder);
                Assert.AreEqual(judged[i].HolderSpan, utf8.HolderSpan);
                CollectionAssert.AreEqual(judged[i].Mentions, chars.MentionsOf(fast).ToArray());
                CollectionAssert.AreEqual(judged[i].Mentions, bytes.MentionsOf(utf8).ToArray());
                CollectionAssert.AreEqual(judged[i].Evidence, chars.EvidenceOf(fast).ToArray());
                Assert.AreEqual(0, bytes.EvidenceOf(utf8).Length);
            }
        }
    }

    [TestMethod]
    public void Judge_IntoABuffer_AllocatesNothing()
    {
        string[] texts = [.. All.Where((_, i) => i % 20 == 0).Select(statement => statement.Text)];
        byte[][] utf8 = [.. texts.Select(System.Text.Encoding.UTF8.GetBytes)];
        var buffer = new JudgementBuffer { WithEvidence = true };
        for (int round = 0; round < 2; round++)
            JudgeAll();
        long before = GC.GetAllocatedBytesForCurrentThread();
        JudgeAll();
        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void JudgeAll()
        {
            foreach (string text in texts)
                Model.Judge(text, buffer);
            foreach (byte[] text in utf8)
                Model.Judge(text, buffer);
        }
    }

    /// <summary>A model read and evaluated as plainly as can be: loops, dictionaries, doubles.</summary>
    private sealed class PlainModel
    {
        private readonly Dictionary<(uint Bucket, uint Tag), double[]> _shared, _target;
        private readonly double[] _bias;
        private readonly FeatureFamilies _families;
        private readonly uint _sharedBuckets, _targetBuckets;

        private PlainModel(byte[] file)
        {
            int at = 56 + sizeof(ulong);
            _families = (FeatureFamilies)Int32(file, ref at);
            double[] numbers = [.. Enumerable.Range(0, 15).Select(_ => (double)Single(file, ref at))];
            _bias = numbers[1..7];
            StanceCalibration = numbers[7..11];
            SentimentCalibration = numbers[11..15];
            (_shared, _sharedBuckets) = Table(file, ref at, 2);
            (_target, _targetBuckets) = Table(file, ref at, 1);
        }

        public double[] StanceCalibration { get; }

        public double[] SentimentCalibration { get; }

        public static PlainModel Read(string path) => new(File.ReadAllBytes(path));

        public static double[] Softmax(double[] scores, double[] calibration)
        {
            double[] powers = [.. scores.Select((score, c) => Math.Exp((score + calibration[c + 1]) / calibration[0]))];
            return [.. powers.Select(power => power / powers.Sum())];
        }

        public double[] Shared(StatementFrame frame)
        {
            var features = new Dictionary<ulong, float>();
            var sink = new CollectingSink(features);
            StatementFeatures.Add(frame, _families, ref sink);
            return Sum(features, _shared, _sharedBuckets, _bias);
        }

        public double[] Target(StatementFrame frame, Country country, double[] shared)
        {
            TokenSpan[] spans = [.. frame.Analysis.Mentions.Mentions.ToArray()
                .Where(mention => mention.Place == country.Place && mention.Counts)
                .Select(mention => new TokenSpan(mention.FirstToken, mention.EndToken - 1)).Take(32)];
            var features = new Dictionary<ulong, float>();
            var sink = new CollectingSink(features);
            TargetFeatures.Add(frame, new TargetMentions(spans), _families, ref sink);
            return Sum(features, _target, _targetBuckets, shared[..3]);
        }

        private static double[] Sum(Dictionary<ulong, float> features, Dictionary<(uint, uint), double[]> table, uint buckets, double[] start)
        {
            double[] sum = [.. start];
            foreach ((ulong feature, float value) in features)
            {
                uint tag = HashIndex.TagOf(feature), bucket = HashIndex.BucketOf(feature, buckets);
                // A full bucket runs over into the next ones.
                while (true)
                {
                    if (table.TryGetValue((bucket, tag), out double[]? row))
                    {
                        for (int c = 0; c < row.Length; c++)
                            sum[c] += row[c] * value;
                        break;
                    }

                    if (table.ContainsKey((bucket, 0)))
                        break;
                    bucket = bucket + 1 == buckets ? 0 : bucket + 1;
                }
            }

            return sum;
        }

        // Tag 0 marks a bucket with room left.
        private static (Dictionary<(uint, uint), double[]> Rows, uint Buckets) Table(byte[] file, ref int at, int heads)
        {
            int count = Int32(file, ref at);
            uint buckets = (uint)Int32(file, ref at);
            var rows = new Dictionary<(uint, uint), double[]>();
            int index = at, weights = at + (int)(buckets * 64);
            for (uint bucket = 0; bucket < buckets; bucket++)
            {
                for (int place = 0; place < HashIndex.BucketTags; place++)
                {
                    uint tag = (uint)Int32(file, ref index);
                    // Two weights a head are stored: the neutral class, in the middle, has none.
                    double[] row = new double[tag == 0 ? 0 : 3 * heads];
                    for (int c = 0; c < row.Length; c += 3)
                        (row[c], row[c + 2]) = (Single(file, ref weights), Single(file, ref weights));
                    rows[(bucket, tag)] = row;
                }

                index += sizeof(uint);
            }

            at = weights;
            Assert.AreEqual(count, rows.Count(row => row.Key.Item2 != 0));
            return (rows, buckets);
        }

        private static int Int32(byte[] file, ref int at) => BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan((at += 4) - 4));

        private static float Single(byte[] file, ref int at) => BinaryPrimitives.ReadSingleLittleEndian(file.AsSpan((at += 4) - 4));
    }
}
