using System.Runtime.InteropServices;
using StanceML.Features;
using StanceML.Training.Data;

namespace StanceML.Training.Compilation;

/// <summary>Scores labelled statements with the runtime: its frame, its features, its tables. Not thread-safe.</summary>
internal sealed class RuntimeScorer(StanceModel model)
{
    private readonly TargetLocator _locator = new((model.Families & FeatureFamilies.Pairs) != 0);

    /// <summary>The three sentiment scores of the last statement.</summary>
    public float[] Sentiment { get; private set; } = [];

    /// <summary>The three stance scores of each target of the last statement that the model can judge.</summary>
    public List<float[]> Stances { get; } = [];

    /// <summary>Which targets <see cref="Stances"/> belong to.</summary>
    public List<int> Targets { get; } = [];

    public void Score(LabelledStatement statement)
    {
        Stances.Clear();
        Targets.Clear();
        StatementFrame frame = _locator.Read(statement);
        float[] shared = new float[6];
        model.SharedScores(frame, shared);
        Sentiment = shared[3..];
        for (int t = 0; t < statement.Targets.Length; t++)
        {
            LabelledTarget target = statement.Targets[t];
            bool stands = _locator.Locate(target);
            if (!stands && (model.Families & FeatureFamilies.Topics) == 0)
                continue;
            float[] scores = shared[..3];
            frame.TargetBuffer.Clear();
            if (stands)
                model.StanceScores(frame, new TargetMentions(CollectionsMarshal.AsSpan(_locator.Spans)), scores);
            if (stands && _locator.LocateHolder(target))
                model.AddPairScores(frame, CollectionsMarshal.AsSpan(_locator.Spans), _locator.Holder, scores);
            model.AddTopicScores(frame, target.Code ?? target.Name ?? target.Mention ?? "", scores);
            model.AddTreeScores(frame, scores);
            Stances.Add(scores);
            Targets.Add(t);
        }
    }

    /// <summary>Whom the finder takes for the holder in the last statement, told the labelled stance; none where the target stands nowhere.</summary>
    public Holder HolderOf(LabelledTarget target, Country country)
    {
        if (!_locator.Locate(target))
            return Holder.None;
        var mentions = new TargetMentions(CollectionsMarshal.AsSpan(_locator.Spans));
        return StanceModel.HolderOf(StanceModel.FindHolder(_locator.Frame, mentions, country.Place, target.Stance, default));
    }
}
