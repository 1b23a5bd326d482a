namespace StanceML.Benchmarks;

/// <summary>Says how long the one text is that an operation of a benchmark goes through, so that times become megabytes a second.</summary>
/// <param name="characters">Its characters; each counts as one byte.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TextSizeAttribute(int characters) : Attribute
{
    public int Characters { get; } = characters;
}
