using System.CommandLine;

namespace StanceML.Cli;

/// <summary>A verb whose help teaches by example.</summary>
/// <param name="name">What is typed.</param>
/// <param name="description">What it does, in a sentence or two.</param>
/// <param name="examples">Whole command lines, the plainest first; a line that begins with '#' explains the next one.</param>
internal sealed class Verb(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;
}
