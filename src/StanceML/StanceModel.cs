using StanceML.Features;
using StanceML.Lexicons;
using StanceML.Scoring;
using StanceML.Tables;

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
    private readonly Lazy<ModelInfo> _info;

    private StanceModel(ModelWeights weights, string name)
    {
        if (weights.Schema != FeatureSchema.Number)
            throw ModelPackage.Bad(name, $"found feature schema {FeatureSchema.Digits(weights.Schema)}", $"{FeatureSchema.Id}; train it anew with this version of StanceML");
        _weights = weights;
        _families = (FeatureFamilies)weights.Families;
        // Judging does not need the manifest, and reading JSON takes longer than all the rest of a start.
        _info = new Lazy<ModelInfo>(() => ReadInfo(weights.Bytes, name));
    }

    /// <summary>The model that ships with the package, loaded at first use.</summary>
    /// <exception cref="ModelFormatException">The assembly was built without a model.</exception>
    public static StanceModel Default => Embedded.Value;

    /// <summary>What the model says of itself.</summary>
    public ModelInfo Info => _info.Value;

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
        TableBytes file = TableBytes.Read(stream, ModelPackage.MaxBytes);
        return file.Length > ModelPackage.MaxBytes
            ? throw ModelPackage.Bad(name, $"found more than {ModelPackage.MaxBytes} bytes", "a model file of a few megabytes")
            : FromBytes(file, name);
    }

    internal static StanceModel FromBytes(ReadOnlySpan<byte> file, string name) => FromBytes(TableBytes.Copy(file), name);

    private static StanceModel FromBytes(TableBytes file, string name)
    {
        var model = new StanceModel(ModelPackage.Read(file, name), name);
        // A file whose manifest is broken is refused now, not when somebody asks for it.
        _ = model.Info;
        return model;
    }

    private static StanceModel LoadEmbedded()
    {
        const string Name = "the embedded model";
        return TableBytes.FromResource(EmbeddedName) is { } file
            ? new StanceModel(ModelPackage.ReadEmbedded(file, Name), Name)
            : throw new ModelFormatException("This build of StanceML holds no model. Load one with StanceModel.Load, or build from a tree that has models/news.stance.");
    }

    private static ModelInfo ReadInfo(TableBytes file, string name)
    {
        ModelManifest manifest = ModelPackage.Manifest(file, name);
        return new ModelInfo
        {
            Name = manifest.Name,
            Id = ModelPackage.Id(file),
            Bytes = file.Length,
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
}
