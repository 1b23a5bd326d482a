using System.Text;
using StanceML.Cli;

namespace StanceML.Tests.Console;

/// <summary>Runs the console in memory, in a folder of its own that goes with it.</summary>
internal sealed class Cli : IDisposable
{
    public Cli() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    /// <summary>The path of a file in the folder.</summary>
    public string At(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a file in the folder.</summary>
    public string Write(string name, params string[] lines) => Write(name, Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));

    /// <summary>Writes a file of these bytes.</summary>
    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(At(name), bytes);
        return At(name);
    }

    public static Task<(int Code, string Output, string Messages)> Run(params string[] args) => RunWith("", CancellationToken.None, args);

    public static async Task<(int Code, string Output, string Messages)> RunWith(string input, CancellationToken cancellationToken, params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var messages = new StringWriter { NewLine = "\n" };
        int code = await StanceCommand.RunAsync(args, new Terminal(output, messages, () => new MemoryStream(Encoding.UTF8.GetBytes(input))), cancellationToken);
        return (code, output.ToString(), messages.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
