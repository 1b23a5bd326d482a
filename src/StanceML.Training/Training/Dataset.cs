using System.Security.Cryptography;
using System.Text;
using StanceML.Features;
using StanceML.Training.Data;

namespace StanceML.Training;

/// <summary>Labelled statements and the examples made of them.</summary>
internal sealed class Dataset
{
    private Dataset(IReadOnlyList<LabelledStatement> statements, List<Example> stances, List<Example> sentiments)
    {
        Statements = statements;
        Stances = stances;
        Sentiments = sentiments;
    }

    public IReadOnlyList<LabelledStatement> Statements { get; }

    public IReadOnlyList<Example> Stances { get; }

    public IReadOnlyList<Example> Sentiments { get; }

    /// <summary>Extracts the examples of all statements.</summary>
    public static Dataset Extract(IReadOnlyList<LabelledStatement> statements, FeatureFamilies families, CancellationToken cancellationToken = default)
    {
        var extractor = new ExampleExtractor(families);
        List<Example> stances = [], sentiments = [];
        for (int i = 0; i < statements.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            extractor.Extract(statements[i], i, stances, sentiments);
        }

        return new Dataset(statements, stances, sentiments);
    }

    /// <summary>Reads all statements of files and of the .jsonl files in folders, in the order of their names.</summary>
    /// <exception cref="DataFormatException">A row is broken.</exception>
    /// <exception cref="FileNotFoundException">A path is neither file nor folder.</exception>
    public static List<LabelledStatement> Read(IEnumerable<string> paths)
    {
        var statements = new List<LabelledStatement>();
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
            {
                foreach (string file in Directory.GetFiles(path, "*.jsonl").Order(StringComparer.Ordinal))
                    statements.AddRange(StatementReader.ReadAll(file));
            }
            else
            {
                statements.AddRange(StatementReader.ReadAll(path));
            }
        }

        return statements;
    }

    /// <summary>SHA-256 over ids, texts and labels in order, as hexadecimal digits.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (LabelledStatement statement in Statements)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{statement.Id}\n{statement.Text}\n{statement.Sentiment}\n"));
            foreach (LabelledTarget target in statement.Targets)
                hash.AppendData(Encoding.UTF8.GetBytes($"{target.Code}|{target.Mention}|{target.Stance}|{target.Holder}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
