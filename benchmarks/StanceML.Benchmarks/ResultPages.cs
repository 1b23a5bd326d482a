using System.Text;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Environments;

namespace StanceML.Benchmarks;

/// <summary>Writes the tables of benchmarks/results into the pages that show them, between markers, so that drift shows in the diff.</summary>
internal static partial class ResultPages
{
    private static readonly string[] Pages = ["README.md", "benchmarks/README.md"];

    /// <summary>Writes a table into the results of this machine, with what it was measured on.</summary>
    /// <param name="name">The table's name, in small letters.</param>
    /// <param name="table">The table as Markdown.</param>
    public static void Save(string name, string table)
    {
        HostEnvironmentInfo host = HostEnvironmentInfo.GetCurrent();
        string folder = Folder(host);
        Directory.CreateDirectory(folder);
        var page = new StringBuilder().Append("StanceML model ").Append(StanceModel.Default.Info.Id).Append(", ").Append(StanceModel.Default.Info.Bytes).Append(" bytes\n\n");
        if (!table.Contains("BenchmarkDotNet v", StringComparison.Ordinal))
            page.Append("```\n").AppendJoin('\n', host.ToFormattedString()).Append("\n```\n\n");
        File.WriteAllText(Path.Combine(folder, name + ".md"), page.Append(table.ReplaceLineEndings("\n").Trim()).Append('\n').ToString());
    }

    /// <summary>The lines of a table that was saved on this machine before; none where there is none.</summary>
    public static string[] Saved(string name)
    {
        string file = Path.Combine(Folder(HostEnvironmentInfo.GetCurrent()), name + ".md");
        return File.Exists(file) ? File.ReadAllLines(file) : [];
    }

    /// <summary>Fills every marked place: <c>&lt;!-- results: parts --&gt;</c> to <c>&lt;!-- /results --&gt;</c>.</summary>
    public static void Write()
    {
        foreach (string page in Pages.Select(page => Path.Combine(BenchmarkData.Root, page)).Where(File.Exists))
        {
            string text = File.ReadAllText(page);
            string filled = Place().Replace(text, match => $"{match.Groups["open"].Value}\n{Tables(match.Groups["name"].Value)}{match.Groups["close"].Value}");
            if (filled == text)
                continue;
            File.WriteAllText(page, filled);
            Console.WriteLine(page);
        }
    }

    // The folder of a machine's results: its processor's name in small letters and hyphens.
    private static string Folder(HostEnvironmentInfo host)
    {
        string processor = host.Cpu.Value?.ProcessorName ?? "unknown processor";
        IEnumerable<char> letters = processor.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-');
        string name = string.Join('-', new string([.. letters]).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return Path.Combine(BenchmarkData.Root, "benchmarks", "results", name);
    }

    // The tables of all machines, each with what it was measured on.
    private static string Tables(string name)
    {
        string folder = Path.Combine(BenchmarkData.Root, "benchmarks", "results");
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, name + ".md", SearchOption.AllDirectories) : [];
        if (files.Length == 0)
            return "\nNot measured on any machine yet.\n\n";
        Array.Sort(files, StringComparer.Ordinal);
        var tables = new StringBuilder();
        foreach (string file in files)
            tables.Append('\n').Append(File.ReadAllText(file).Trim()).Append("\n\n");
        return tables.ToString();
    }

    [GeneratedRegex(@"(?<open><!-- results: (?<name>[a-z]+) -->).*?(?<close><!-- /results -->)", RegexOptions.Singleline)]
    private static partial Regex Place();
}
