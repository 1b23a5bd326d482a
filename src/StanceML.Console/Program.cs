using System.Diagnostics;
using StanceML.Features;
using StanceML.Training;
using StanceML.Training.Data;
using StanceML.Training.Evaluation;

Lab.Run(args);

internal static class Lab
{
    public static void Run(string[] args)
    {
        var watch = Stopwatch.StartNew();
        var train = Directory.GetFiles("training-data", "*.jsonl").Order(StringComparer.Ordinal).SelectMany(f => StatementReader.ReadAll(f)).ToList();
        var dev = StatementReader.ReadAll("../shared/dev-set/real-news-dev.jsonl");
        var real = StatementReader.ReadAll("../shared/real-news/real-news.jsonl");
        float l2 = args.Length > 0 ? float.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 1e-3f;
        int min = args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 2;
        foreach (string spec in args.Length > 2 ? args[2..].Where(a => char.IsDigit(a[0])) : ["127"])
        {
            var families = (FeatureFamilies)int.Parse(spec, System.Globalization.CultureInfo.InvariantCulture);
            var extractor = new ExampleExtractor(families);
            var sets = new[] { train, dev, real }.Select(set =>
            {
                List<Example> stances = [], sentiments = [];
                for (int i = 0; i < set.Count; i++)
                    extractor.Extract(set[i], i, stances, sentiments);
                return (stances, sentiments);
            }).ToArray();
            Console.WriteLine($"{spec} l2 {l2} min {min}: extracted {sets[0].stances.Count} targets of {train.Sum(s => s.Targets.Length)}, {watch.Elapsed.TotalSeconds:F1}s");
            for (int head = 0; head < 2; head++)
            {
                var examples = head == 0 ? sets[0].stances : sets[0].sentiments;
                var vocabulary = Vocabulary.Build(examples, min);
                var rows = examples.Select(e => vocabulary.Row(e, 1)).ToList();
                int passes = 0;
                if (args.Contains("dbg")) { var m = new MaxEntTrainer(1, l2).Fit(rows, vocabulary.Count); int k=0; foreach (var pr in m.Probabilities(rows.Take(6))) { var sc = m.Weights.Scores(rows[k]); Console.WriteLine($"{rows[k++].Label}: {string.Join(' ', pr)} | {string.Join(' ', sc)}"); } }
                var model = new MaxEntTrainer(1, l2).Fit(rows, vocabulary.Count, p => passes = p);
                Console.Write($"  {(head == 0 ? "stance" : "sentiment")} {vocabulary.Count} columns, {passes} passes, {watch.Elapsed.TotalSeconds:F1}s: train {F1(model, rows):F3}");
                var devRows = (head == 0 ? sets[1].stances : sets[1].sentiments).Select(e => vocabulary.Row(e, 1)).ToList();
                var realRows = (head == 0 ? sets[2].stances : sets[2].sentiments).Select(e => vocabulary.Row(e, 1)).ToList();
                float[] bias = Fit(model, realRows);
                float[] biasDev = Fit(model, devRows);
                Console.WriteLine($" dev {F1(model, devRows):F3} real {F1(model, realRows):F3} | bias from real {string.Join(' ', bias)}: dev {F1(model, devRows, bias):F3} real {F1(model, realRows, bias):F3}; bias from dev: real {F1(model, realRows, biasDev):F3}");
                if (args.Contains("errors")) break;
            }
        }
    }

    // Log-likelihood fit of two biases by a coarse grid.
    private static float[] Fit(TrainedMaxEnt model, List<FeatureRow> rows)
    {
        var scores = rows.Select(model.Weights.Scores).ToList();
        double best = double.MinValue;
        float[] result = [0, 0, 0];
        for (float t = 0.6f; t <= 2.4f; t += 0.2f)
        for (float a = -1.5f; a <= 1.5f; a += 0.25f)
        for (float c = -1.5f; c <= 1.5f; c += 0.25f)
        {
            double ll = 0;
            for (int i = 0; i < rows.Count; i++)
            {
                double x = (scores[i][0] + a) / t, y = scores[i][1] / t, z = (scores[i][2] + c) / t;
                double[] v = [x, y, z];
                double m = v.Max();
                ll += v[rows[i].Label] - m - Math.Log(Math.Exp(x - m) + Math.Exp(y - m) + Math.Exp(z - m));
            }
            if (ll > best) { best = ll; result = [a, 0, c, t]; }
        }
        return result;
    }

    private static double F1(TrainedMaxEnt model, List<FeatureRow> rows, float[]? bias = null)
    {
        var confusion = new Confusion();
        foreach (FeatureRow row in rows)
        {
            float[] s = model.Weights.Scores(row);
            if (bias != null) { s[0] += bias[0]; s[2] += bias[2]; }
            confusion.Add(row.Label, s[0] > s[1] && s[0] >= s[2] ? 0 : s[2] > s[1] ? 2 : 1);
        }
        return confusion.MacroF1;
    }
}
