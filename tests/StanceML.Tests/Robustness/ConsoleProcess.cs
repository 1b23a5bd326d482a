using System.Diagnostics;

namespace StanceML.Tests.Robustness;

/// <summary>The built console in a process of its own, so that it can be killed.</summary>
internal static class ConsoleProcess
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "StanceML.Console.dll");

    /// <summary>Starts the console; what it says is read to the end in the background.</summary>
    public static Process Start(string input, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Assembly, .. args]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        Process process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        return process;
    }

    /// <summary>Runs the console to its end.</summary>
    public static async Task<(int Code, string Output, string Messages)> Run(string input, params string[] args)
    {
        using Process process = Start(input, args);
        return await Finish(process);
    }

    /// <summary>Runs the console in a shell: <paramref name="script"/> calls it as <c>"$@"</c>.</summary>
    public static async Task<(int Code, string Output, string Messages)> RunIn(string script, string folder, params string[] args)
    {
        var start = new ProcessStartInfo("bash", ["-c", script, "bash", "dotnet", Assembly, .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        return await Finish(process);
    }

    private static async Task<(int Code, string Output, string Messages)> Finish(Process process)
    {
        Task<string> output = process.StandardOutput.ReadToEndAsync(), messages = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await messages);
    }
}
