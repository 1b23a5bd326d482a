namespace StanceML.Lexicons;

/// <summary>What a node of the trie of expressions leads to, in one number: a run of expressions, and whether longer ones go on from it.</summary>
internal static class ExpressionLink
{
    /// <summary>Set where longer expressions go on.</summary>
    public const uint Continues = 1u << 31;

    private const int FirstBits = 24;
    private const int MaxCount = (1 << (31 - FirstBits)) - 1;

    /// <summary>The number for a run of rows.</summary>
    /// <exception cref="InvalidOperationException">The table has outgrown the number.</exception>
    public static uint Of(int first, int count) => first < 1 << FirstBits && count <= MaxCount
        ? (uint)first | ((uint)count << FirstBits)
        : throw new InvalidOperationException($"The lexicon has {count} expressions of the same words at row {first}. Expected at most {MaxCount} below row {1 << FirstBits}; make the number wider.");

    /// <summary>The first row of the run.</summary>
    public static int First(uint link) => (int)(link & ((1u << FirstBits) - 1));

    /// <summary>How many rows it has; 0 where no expression ends.</summary>
    public static int Count(uint link) => (int)((link & ~Continues) >> FirstBits);
}
