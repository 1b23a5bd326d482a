using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StanceML.Tests.Readme;

/// <summary>Compiles a block of C# as a new console project would, and runs it.</summary>
internal static class Snippet
{
    // What <ImplicitUsings>enable</ImplicitUsings> adds.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>The program of a block. Warnings are errors.</summary>
    public static Assembly Compile(string code, string where)
    {
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable)
            .WithSpecificDiagnosticOptions([new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]);
        CSharpCompilation compilation = CSharpCompilation.Create(
            $"readme-{Guid.NewGuid():N}", [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText(code)], References, options);
        Diagnostic[] problems = [.. compilation.GetDiagnostics().Where(problem => problem.Severity >= DiagnosticSeverity.Warning)];
        Assert.AreEqual(0, problems.Length, $"{where}: {string.Join('\n', problems.Select(problem => problem.ToString()))}");
        using var bytes = new MemoryStream();
        Assert.IsTrue(compilation.Emit(bytes).Success, where);
        return Assembly.Load(bytes.ToArray());
    }

    /// <summary>Runs a program in a folder and gives back what it prints.</summary>
    public static string Run(Assembly program, string folder)
    {
        TextWriter screen = System.Console.Out;
        string here = Directory.GetCurrentDirectory();
        using var output = new StringWriter { NewLine = "\n" };
        try
        {
            System.Console.SetOut(output);
            Directory.SetCurrentDirectory(folder);
            MethodInfo main = program.EntryPoint!;
            main.Invoke(null, main.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
        }
        finally
        {
            Directory.SetCurrentDirectory(here);
            System.Console.SetOut(screen);
        }

        return output.ToString();
    }
}
