using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StanceML.Tests.Readme;

/// <summary>A page of documentation: its code, what the code is said to print, and its command lines.</summary>
internal sealed class Page
{
    private const string Tool = "stanceml", FromSource = "--project src/StanceML.Console -- ";

    private Page(string path)
    {
        Name = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
        Folder = Path.GetDirectoryName(path)!;
        Text = File.ReadAllText(path);
        Document = Markdown.Parse(Text, new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build());
    }

    /// <summary>The README of the project, of each package and of the benchmarks, and what stands in .github.</summary>
    public static IReadOnlyList<Page> All { get; } =
    [
        .. new[] { "src", "benchmarks" }.Select(folder => Path.Combine(Repository.Root, folder))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "README.md", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 }))
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github"), "*.md"))
            .Prepend(Path.Combine(Repository.Root, "README.md")).Select(path => new Page(path)),
    ];

    public static Page Front => All[0];

    public string Name { get; }

    public string Folder { get; }

    public string Text { get; }

    public MarkdownDocument Document { get; }

    /// <summary>C# blocks, each with the block of text that follows it, if one does.</summary>
    public IEnumerable<(string Where, string Code, string? Output)> Code()
    {
        for (int i = 0; i < Document.Count; i++)
        {
            if (Document[i] is FencedCodeBlock { Info: "csharp" } code)
                yield return ($"{Name}({code.Line + 1})", code.Lines.ToString(), i + 1 < Document.Count && Document[i + 1] is FencedCodeBlock { Info: "text" } text ? text.Lines.ToString() : null);
        }
    }

    /// <summary>Command lines of the console, in blocks and in running text, without those that only show a pattern.</summary>
    public IEnumerable<(string Where, string[] Args)> Commands()
    {
        IEnumerable<(int Line, string Text)> blocks = Document.Descendants<CodeBlock>()
            .Where(block => block is not FencedCodeBlock { Info: not ("sh" or "") })
            .SelectMany(block => block.Lines.ToString().Replace("\\\n", " ", StringComparison.Ordinal).Split('\n').Select(line => (block.Line, line)));
        // In running text a verb alone is a name of the verb.
        IEnumerable<(int Line, string Text)> spans = Document.Descendants<CodeInline>()
            .Select(span => (span.Line, span.Content.Split(' ') is [Tool, _] ? span.Content + " --help" : span.Content));
        foreach ((int line, string text) in blocks.Concat(spans))
        {
            int source = text.IndexOf(FromSource, StringComparison.Ordinal);
            string? command = source >= 0 ? text[(source + FromSource.Length)..] : text.TrimStart().StartsWith(Tool + " ", StringComparison.Ordinal) ? text.TrimStart()[(Tool.Length + 1)..] : null;
            if (command is not null && !command.StartsWith("VERB", StringComparison.Ordinal) && !command.EndsWith("...", StringComparison.Ordinal))
                yield return ($"{Name}({line + 1})", ShellWords.Split(command));
        }
    }

    /// <summary>Links to other files of the repository.</summary>
    public IEnumerable<string> Links() => Document.Descendants<LinkInline>().Select(link => link.Url ?? "")
        .Where(url => !url.Contains("://", StringComparison.Ordinal) && !url.StartsWith('#'));
}
