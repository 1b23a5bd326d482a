using System.Collections.Immutable;
using StanceML.Training.Compilation;
using StanceML.Training.Data;

namespace StanceML.Training.Evaluation;

/// <summary>Measures a model on labelled statements: one ruler for every model.</summary>
/// <remarks>Statements are read once and let go; their answers stay, some 400 bytes for each with its text, since intervals are drawn over all of them.</remarks>
public static class ModelEvaluation
{
    private static readonly string[] StanceLabels = ["against", "neutral", "favor"];
    private static readonly string[] SentimentLabels = ["negative", "neutral", "positive"];

    /// <summary>Judges each labelled target and compares.</summary>
    /// <param name="model">The model.</param>
    /// <param name="statements">The labelled data; a target is found by its mention and its country's other mentions.</param>
    /// <param name="cancellationToken">Stops between statements.</param>
    public static Evaluation Run(StanceModel model, IEnumerable<LabelledStatement> statements, CancellationToken cancellationToken = default) =>
        Run(model, statements, null, cancellationToken);

    /// <summary>Judges each labelled target and compares.</summary>
    /// <param name="model">The model.</param>
    /// <param name="statements">The labelled data; a target is found by its mention and its country's other mentions.</param>
    /// <param name="progress">Called with the number of statements judged so far; may be null.</param>
    /// <param name="cancellationToken">Stops between statements.</param>
    public static Evaluation Run(StanceModel model, IEnumerable<LabelledStatement> statements, IProgress<long>? progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(statements);
        var scorer = new RuntimeScorer(model);
        var lexicon = new LexiconBaseline();
        var slices = new SliceNames();
        List<Answer> stances = [], sentiments = [];
        int unlocated = 0;
        HolderCounts endToEnd = default, finder = default;
        int done = 0;
        foreach (LabelledStatement statement in statements)
        {
            done++;
            progress?.Report(done);
            cancellationToken.ThrowIfCancellationRequested();
            string group = statement.Group ?? statement.Id;
            scorer.Score(statement);
            int plain = lexicon.Answer(statement.Text);
            if (statement.Sentiment is { } sentiment)
            {
                SentimentProbabilities p = model.SentimentOf(scorer.Sentiment);
                sentiments.Add(new Answer(group, (int)sentiment, p.Negative, p.Neutral, p.Positive, [slices.Of("register", Registers.Of(statement)), Length(statement)])
                {
                    Id = statement.Id,
                    Text = statement.Text,
                    Lexicon = plain,
                });
            }

            unlocated += statement.Targets.Length - scorer.Stances.Count;
            for (int i = 0; i < scorer.Stances.Count; i++)
            {
                LabelledTarget target = statement.Targets[scorer.Targets[i]];
                StanceProbabilities p = model.StanceOf(scorer.Stances[i]);
                stances.Add(new Answer(group, (int)target.Stance, p.Against, p.Neutral, p.Favor, SlicesOf(statement, target, slices))
                {
                    Id = statement.Id,
                    Text = statement.Text,
                    Target = target.Code ?? target.Name ?? target.Mention ?? "",
                    Lexicon = plain,
                });
            }

            StatementJudgement judged = model.Judge(statement.Text, statement.Date);
            foreach (LabelledTarget target in statement.Targets)
            {
                if (target.Stance == Stance.Neutral || target.Holder is not { } expected || expected == "none")
                    continue;
                Country code = TargetCountry.Of(statement, target) ?? default;
                string actual = judged.For(code)?.Holder.ToString() ?? "-";
                finder = finder.With(expected, scorer.HolderOf(target, code).ToString());
                endToEnd = endToEnd.With(expected, actual);
            }
        }

        return new Evaluation(
            new HeadEvaluation("stance", StanceLabels, stances), new HeadEvaluation("sentiment", SentimentLabels, sentiments),
            new HolderEvaluation(endToEnd, finder), done, unlocated);
    }

    private static string Length(LabelledStatement statement) => statement.Text.Length switch
    {
        < 80 => "length=under 80",
        < 160 => "length=80 to 159",
        < 240 => "length=160 to 239",
        _ => "length=240 and more",
    };

    private static string[] SlicesOf(LabelledStatement statement, LabelledTarget target, SliceNames slices)
    {
        ImmutableArray<LabelledTarget> all = statement.Targets;
        return
        [
            slices.Of("register", Registers.Of(statement)), slices.Of("country", target.Code ?? TargetCountry.Of(statement, target)?.Code ?? target.Name ?? "-"), slices.Of("holder", Holder(target)), slices.Of("mention", MentionKinds.Of(statement, target)),
            all.Length == 1 ? "targets=1" : all.Length == 2 ? "targets=2" : "targets=3 and more", Length(statement),
        ];
    }

    private static string Holder(LabelledTarget target) => target.Holder is null ? "-" : target.Holder.Length == 2 ? "country" : target.Holder;

    /// <summary>Slices by name, each made once: millions of answers share a few hundred.</summary>
    private sealed class SliceNames
    {
        private readonly Dictionary<(string Property, string Value), string> _names = [];

        public string Of(string property, string value)
        {
            if (!_names.TryGetValue((property, value), out string? name))
                _names.Add((property, value), name = $"{property}={value}");
            return name;
        }
    }
}
