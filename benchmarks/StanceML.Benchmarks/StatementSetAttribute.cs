namespace StanceML.Benchmarks;

/// <summary>Says what one operation of a benchmark works on, so that times become statements and megabytes a second.</summary>
/// <param name="targets">Targets in each statement.</param>
/// <param name="statements">Statements in an operation.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class StatementSetAttribute(int targets, int statements = 1) : Attribute
{
    public int Targets { get; } = targets;

    public int Statements { get; } = statements;
}
