using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StanceML.Attribution;
using StanceML.Features;
using StanceML.Geography;
using StanceML.Lexicons;
using StanceML.Scoring;

namespace StanceML;

/// <summary>A trained model that judges who takes which stance toward which country.</summary>
/// <remarks>Immutable and thread-safe: load it once, share it everywhere.</remarks>
/// <example>
/// <code>
/// foreach (Judgement judgement in StanceModel.Default.Judge("The Kremlin accused Washington of lying."))
///     Console.WriteLine(judgement);
/// </code>
/// </example>
public sealed partial class StanceModel
{
    private const string EmbeddedName = "news.stance";

    private static readonly Lazy<StanceModel> Embedded = new(LoadEmbedded);

    private readonly ModelWeights _weights;
    private readonly FeatureFamilies _families;
    private readonly Lexicon _lexicon = Lexicon.Default;
    private readonly Gazetteer _gazetteer = Gazetteer.Default;

    private StanceModel(ModelManifest manifest, ModelWeights weights, string id, long bytes)
    {
        _weights = weights;
        _families = (FeatureFamilies)manifest.Families;
        Info = new ModelInfo
        {
            Name = manifest.Name,
            Id = id,
            Bytes = bytes,
            Schema = manifest.Schema,
            Statements = manifest.Statements,
            Targets = manifest.Targets,
            DataHash = manifest.DataHash,
            Recipe = manifest.Recipe,
            License = manifest.License,
            InstructionSet = manifest.InstructionSet,
            AbstentionThreshold = manifest.AbstentionThreshold,
        };
    }

    /// <summary>The model that ships with the package, loaded at first use.</summary>
    /// <exception cref="ModelFormatException">The assembly was built without a model.</exception>
    public static StanceModel Default => Embedded.Value;

    /// <summary>What the model says of itself.</summary>
    public ModelInfo Info { get; }

    /// <summary>Loads a model file.</summary>
    /// <exception cref="ModelFormatException">The file is no model of this version, or it is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static StanceModel Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream stream = File.OpenRead(path);
        return Load(stream, path);
    }

    /// <summary>Loads a model from a stream, to its end.</summary>
    /// <param name="stream">The model file's bytes.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="ModelFormatException">It is no model of this version, or it is damaged.</exception>
    public static StanceModel Load(Stream stream, string name = "model")
    {
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new MemoryStream();
        byte[] chunk = new byte[1 << 16];
        for (int read; (read = stream.Read(chunk)) > 0;)
        {
            if (buffer.Length + read > ModelPackage.MaxBytes)
                throw ModelPackage.Bad(name, $"found more than {ModelPackage.MaxBytes} bytes", "a model file of a few megabytes");
            buffer.Write(chunk, 0, read);
        }

        return FromBytes(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), name);
    }

    /// <summary>Judges a statement: its tone, and the stance toward each country that it names.</summary>
    /// <param name="text">A sentence or short passage; may be empty.</param>
    /// <param name="asOf">The day of the text, which decides between leaders of the same name; null for no day.</param>
    public StatementJudgement Judge(string text, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        JudgeWorkspace workspace = JudgeWorkspace.Rent();
        try
        {
            return Judge(text, workspace, asOf, default);
        }
        finally
        {
            workspace.Return();
        }
    }

    /// <summary>Judges the stance toward one country; null when the text does not name it.</summary>
    /// <param name="text">A sentence or short passage.</param>
    /// <param name="target">The country asked about.</param>
    /// <param name="asOf">The day of the text; null for no day.</param>
    public Judgement? Judge(string text, Country target, DateOnly? asOf = null) => Judge(text, asOf).For(target);

    internal static StanceModel FromBytes(ReadOnlySpan<byte> file, string name)
    {
        (ModelManifest manifest, ModelWeights weights, string id) = ModelPackage.Read(file, name);
        string schema = FeatureSchema.Id;
        return manifest.Schema == schema
            ? new StanceModel(manifest, weights, id, file.Length)
            : throw ModelPackage.Bad(name, $"found feature schema {manifest.Schema}", $"{schema}; train it anew with this version of StanceML");
    }

    /// <summary>The scores of one target's stances before calibration, for the parity check of a training run.</summary>
    internal void StanceScores(StatementFrame frame, in TargetMentions target, Span<float> scores)
    {
        Span<float> shared = stackalloc float[6];
        SharedScores(frame, shared);
        TargetScores(frame, target, shared, scores);
    }

    /// <summary>Six sums over the statement: three for stance, three for sentiment, biases included.</summary>
    internal void SharedScores(StatementFrame frame, Span<float> scores)
    {
        _weights.StanceBias.CopyTo(scores);
        _weights.SentimentBias.CopyTo(scores[3..]);
        var sink = new ScoringSink(_weights.Shared, scores);
        StatementFeatures.Add(frame, _families, ref sink);
    }

    /// <summary>The calibrated probabilities of three stance scores.</summary>
    internal StanceProbabilities StanceOf(ReadOnlySpan<float> scores)
    {
        (float against, float neutral, float favor) = _weights.StanceCalibration.Probabilities(scores[0], scores[1], scores[2]);
        return new StanceProbabilities(against, neutral, favor);
    }

    /// <summary>The calibrated probabilities of three sentiment scores.</summary>
    internal SentimentProbabilities SentimentOf(ReadOnlySpan<float> scores)
    {
        (float negative, float neutral, float positive) = _weights.SentimentCalibration.Probabilities(scores[0], scores[1], scores[2]);
        return new SentimentProbabilities(negative, neutral, positive);
    }

    private static StanceModel LoadEmbedded()
    {
        using Stream? stream = typeof(StanceModel).Assembly.GetManifestResourceStream(EmbeddedName);
        return stream is null
            ? throw new ModelFormatException("This build of StanceML holds no model. Load one with StanceModel.Load, or build from a tree that has models/news.stance.")
            : Load(stream, "the embedded model");
    }

    private void TargetScores(StatementFrame frame, in TargetMentions target, ReadOnlySpan<float> shared, Span<float> scores)
    {
        shared[..3].CopyTo(scores);
        var sink = new ScoringSink(_weights.Target, scores);
        TargetFeatures.Add(frame, target, _families, ref sink);
    }

    private StatementJudgement Judge(string text, JudgeWorkspace workspace, DateOnly? asOf, HolderContext context)
    {
        StatementFrame frame = workspace.Frame;
        frame.Read(text, _lexicon, _gazetteer.Finder, asOf);
        Span<float> shared = stackalloc float[6];
        SharedScores(frame, shared);

        workspace.FindTargets();
        ImmutableArray<Judgement>.Builder judgements = ImmutableArray.CreateBuilder<Judgement>(workspace.Targets.Count);
        foreach (ushort place in workspace.Targets)
        {
            workspace.FindSpans(place);
            judgements.Add(JudgeTarget(workspace, place, shared, context));
        }

        return new StatementJudgement(text, SentimentOf(shared[3..]), judgements.MoveToImmutable());
    }

    private Judgement JudgeTarget(JudgeWorkspace workspace, ushort place, ReadOnlySpan<float> shared, HolderContext context)
    {
        StatementFrame frame = workspace.Frame;
        var target = new TargetMentions(CollectionsMarshal.AsSpan(workspace.Spans));
        Span<float> scores = stackalloc float[3];
        TargetScores(frame, target, shared, scores);
        StanceProbabilities probabilities = StanceOf(scores);
        FoundHolder holder = FindHolder(frame, target, place, probabilities.Likeliest, context);
        return new Judgement
        {
            Target = new Country(place),
            Mentions = FindMentions(frame, place),
            Probabilities = probabilities,
            IsDecided = probabilities[probabilities.Likeliest] >= Info.AbstentionThreshold,
            Holder = HolderOf(holder),
            HolderSpan = HolderSpanOf(frame, holder),
            HolderReason = holder.Reason,
            Evidence = FindEvidence(frame, target),
        };
    }

    private ImmutableArray<Mention> FindMentions(StatementFrame frame, ushort place)
    {
        ImmutableArray<Mention>.Builder mentions = ImmutableArray.CreateBuilder<Mention>();
        foreach (FoundMention found in frame.Analysis.Mentions.Mentions)
        {
            if (found.Place == place && found.Counts)
                mentions.Add(_gazetteer.ToMention(found, frame.Analysis.Tokens));
        }

        return mentions.ToImmutable();
    }

    private static TextSpan Span(StatementFrame frame, int first, int last)
    {
        int start = frame.Analysis.Tokens[first].Start;
        return new TextSpan(start, frame.Analysis.Tokens[last].End - start);
    }
}
