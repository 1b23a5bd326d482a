using System.Runtime.InteropServices;
using StanceML.Features;
using StanceML.Training.Data;

namespace StanceML.Training.Compilation;

/// <summary>Scores labelled statements with the runtime: its frame, its features, its tables. Not thread-safe.</summary>
internal sealed class RuntimeScorer(StanceModel model)
{
    private readonly ExampleExtractor _extractor = new(FeatureFamilies.None);

    /// <summary>The three sentiment scores of the last statement.</summary>
    public float[] Sentiment { get; private set; } = [];

    /// <summary>The three stance scores of each located target of the last statement, and the target's number.</summary>
    public List<float[]> Stances { get; } = [];

    /// <summary>Which targets <see cref="Stances"/> belong to.</summary>
    public List<int> Targets { get; } = [];

    public void Score(LabelledStatement statement)
    {
        Stances.Clear();
        Targets.Clear();
        StatementFrame frame = _extractor.ReadFrame(statement);
        float[] shared = new float[6];
        model.SharedScores(frame, shared);
        Sentiment = shared[3..];
        for (int t = 0; t < statement.Targets.Length; t++)
        {
            if (!_extractor.Locate(statement.Targets[t]))
                continue;
            float[] scores = new float[3];
            model.StanceScores(frame, new TargetMentions(CollectionsMarshal.AsSpan(_extractor.Spans)), scores);
            Stances.Add(scores);
            Targets.Add(t);
        }
    }

    /// <summary>Whom the finder takes for the holder in the last statement, told the labelled stance; none where the target stands nowhere.</summary>
    public Holder HolderOf(LabelledTarget target, Country country)
    {
        if (!_extractor.Locate(target))
            return Holder.None;
        var mentions = new TargetMentions(CollectionsMarshal.AsSpan(_extractor.Spans));
        return StanceModel.HolderOf(StanceModel.FindHolder(_extractor.Frame, mentions, country.Place, target.Stance, default));
    }
}
