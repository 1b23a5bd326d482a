using StanceML.Geography;
using StanceML.Tables;
using StanceML.Text;

namespace StanceML;

/// <summary>Finds the countries that a text names.</summary>
/// <remarks>
/// Names, abbreviations, demonyms, capitals, seats of power, leaders and blocs; longest match on word boundaries, in any case,
/// with diacritics folded. Each decision carries a reason. Immutable and thread-safe; cost linear in the text.
/// </remarks>
public sealed partial class Gazetteer
{
    // Texts beyond this many characters get buffers of their own, which are not kept.
    private const int LargestKept = 1 << 20;

    private static readonly Lazy<Gazetteer> Shared = new(() => new Gazetteer(GazetteerTable.Embedded));

    [ThreadStatic]
    private static Workspace? _workspace;

    internal Gazetteer(GazetteerTable table)
    {
        Table = table;
        Finder = new MentionFinder(table);
    }

    /// <summary>The gazetteer that comes with the library.</summary>
    public static Gazetteer Default => Shared.Value;

    internal GazetteerTable Table { get; }

    internal MentionFinder Finder { get; }

    /// <summary>Finds all mentions in a text, in order; they never overlap.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="asOf">The date of the text: leaders are then those in office, or formerly in office, on that date.</param>
    /// <returns>The mentions, also those that do not count as a country (see <see cref="Mention.Counts"/>).</returns>
    public IReadOnlyList<Mention> Find(string text, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ReadOnlySpan<PlacedMention> found = FindPlaced(text, asOf);
        if (found.IsEmpty)
            return [];
        var mentions = new Mention[found.Length];
        for (int i = 0; i < mentions.Length; i++)
            mentions[i] = ToMention(found[i]);
        return mentions;
    }

    /// <summary>Finds mentions without allocating.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="mentions">Receives as many of the mentions as fit, in order.</param>
    /// <param name="asOf">The date of the text: leaders are then those in office, or formerly in office, on that date.</param>
    /// <returns>How many mentions the text has; more than <paramref name="mentions"/> holds when it was too small.</returns>
    public int Find(ReadOnlySpan<char> text, Span<Mention> mentions, DateOnly? asOf = null)
    {
        ReadOnlySpan<PlacedMention> found = FindPlaced(text, asOf);
        int count = Math.Min(found.Length, mentions.Length);
        for (int i = 0; i < count; i++)
            mentions[i] = ToMention(found[i]);
        return found.Length;
    }

    /// <summary>Starts a gazetteer of one's own from the entries of this one.</summary>
    /// <returns>A builder; this gazetteer stays as it is.</returns>
    public GazetteerBuilder ToBuilder() => new(Table);

    private ReadOnlySpan<PlacedMention> FindPlaced(ReadOnlySpan<char> text, DateOnly? asOf)
    {
        Workspace work = text.Length > LargestKept ? new Workspace() : _workspace ??= new Workspace();
        Finder.Find(text, work.Window, work.Placed, asOf);
        return work.Placed.Items;
    }

    private Workspace Run(ReadOnlySpan<char> text, DateOnly? asOf, MentionTrace? trace)
    {
        Workspace work = text.Length > LargestKept ? new Workspace() : _workspace ??= new Workspace();
        Tokenizer.Tokenize(text, work.Tokens);
        Finder.Find(text, work.Tokens, work.Found, asOf, trace);
        return work;
    }

    internal Mention ToMention(in FoundMention found, TokenBuffer tokens)
    {
        int start = tokens[found.FirstToken].Start;
        return ToMention(new PlacedMention(new TextSpan(start, tokens[found.EndToken - 1].End - start), found));
    }

    private Mention ToMention(in PlacedMention placed)
    {
        (TextSpan span, FoundMention found) = placed;
        bool isCountry = found.Place < CountryList.Default.Codes.Length;
        return new Mention(span, isCountry ? new Country(found.Place) : default, found.Kind, found.Reason)
        {
            Counts = found.Counts,
            IsFormer = found.IsFormer,
            Bloc = isCountry || found.Place == Reading.NoPlace ? null : Table.Blocs[found.Place - CountryList.Default.Codes.Length],
        };
    }

    /// <summary>Buffers of one thread.</summary>
    private sealed class Workspace
    {
        public TokenBuffer Tokens { get; } = new();

        public MentionBuffer Found { get; } = new();

        public MentionWindow Window { get; } = new();

        public ScratchList<PlacedMention> Placed { get; } = new();
    }
}
