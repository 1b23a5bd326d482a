namespace StanceML;

/// <summary>A judgement to be written, whichever way it is kept.</summary>
internal readonly ref struct JudgementView
{
    public JudgementView(Judgement judgement)
    {
        Target = judgement.Target;
        Mentions = judgement.Mentions.AsSpan();
        Holder = judgement.Holder;
        HolderSpan = judgement.HolderSpan;
        HolderReason = judgement.HolderReason;
        Probabilities = judgement.Probabilities;
        IsDecided = judgement.IsDecided;
        Evidence = judgement.Evidence.AsSpan();
    }

    public JudgementView(JudgementBuffer buffer, in TargetJudgement judgement)
    {
        Target = judgement.Target;
        Mentions = buffer.MentionsOf(judgement);
        Holder = judgement.Holder;
        HolderSpan = judgement.HolderSpan;
        HolderReason = judgement.HolderReason;
        Probabilities = judgement.Probabilities;
        IsDecided = judgement.IsDecided;
        Evidence = buffer.EvidenceOf(judgement);
    }

    public Country Target { get; }

    public ReadOnlySpan<Mention> Mentions { get; }

    public Holder Holder { get; }

    public TextSpan? HolderSpan { get; }

    public HolderReason HolderReason { get; }

    public StanceProbabilities Probabilities { get; }

    public bool IsDecided { get; }

    public ReadOnlySpan<Evidence> Evidence { get; }
}
