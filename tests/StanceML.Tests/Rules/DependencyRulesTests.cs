using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StanceML.Tests.Rules;

/// <summary>What may depend on what, read from projects, assemblies and sources.</summary>
[TestClass]
public sealed class DependencyRulesTests
{
    [TestMethod]
    public void Runtime_HasNoPackageAndNoProject()
    {
        XDocument project = Project("src/StanceML/StanceML.csproj");
        Assert.AreEqual(0, project.Descendants("PackageReference").Count());
        Assert.AreEqual(0, project.Descendants("ProjectReference").Count());
    }

    [TestMethod]
    public void Training_KnowsTheRuntimeOnly()
    {
        XDocument project = Project("src/StanceML.Training/StanceML.Training.csproj");
        CollectionAssert.AreEqual(new[] { "../StanceML/StanceML.csproj" }, Includes(project, "ProjectReference"));
        CollectionAssert.AreEquivalent(new[] { "Microsoft.ML", "Microsoft.ML.FastTree", "CsvHelper" }, Includes(project, "PackageReference"));
    }

    [TestMethod]
    public void Runtime_ReferencesOnlyTheFramework_WithoutNetworkOrProcesses()
    {
        string[] names = [.. typeof(StanceModel).Assembly.GetReferencedAssemblies().Select(name => name.Name!)];
        foreach (string name in names)
        {
            Assert.IsTrue(name.StartsWith("System.", StringComparison.Ordinal), name);
            Assert.IsFalse(Regex.IsMatch(name, @"System\.(Net|Reflection\.Emit|Diagnostics\.Process)"), name);
        }
    }

    [TestMethod]
    [DataRow("src/StanceML/Text", "Lexicons|Geography|Syntax|Attribution|Features|Scoring|Articles")]
    [DataRow("src/StanceML/Lexicons", "Geography|Syntax|Attribution|Features|Scoring|Articles")]
    [DataRow("src/StanceML/Geography", "Syntax|Attribution|Features|Scoring|Articles")]
    [DataRow("src/StanceML/Syntax", "Attribution|Features|Scoring|Articles")]
    [DataRow("src/StanceML/Attribution", "Features|Scoring|Articles")]
    [DataRow("src/StanceML/Features", "Scoring|Articles")]
    [DataRow("src/StanceML/Scoring", "Text|Lexicons|Geography|Syntax|Attribution|Articles")]
    [DataRow("src/StanceML", "Training|Cli")]
    [DataRow("src/StanceML.Training", "Cli")]
    public void Stage_KnowsNoLaterStage(string folder, string forbidden)
    {
        var pattern = new Regex($@"using (static )?StanceML\.({forbidden})\b");
        string[] breaches = [.. Sources(folder).Where(file => pattern.IsMatch(File.ReadAllText(file)))];
        Assert.AreEqual(0, breaches.Length, string.Join(", ", breaches));
    }

    [TestMethod]
    public void Evaluation_KnowsNoMachineLearning()
    {
        foreach (string file in Sources("src/StanceML.Training/Evaluation"))
            Assert.IsFalse(File.ReadAllText(file).Contains("Microsoft.ML", StringComparison.Ordinal), file);
    }

    [TestMethod]
    public void UnitTests_ReadNeitherDataNorModels()
    {
        var pattern = new Regex("\"(training-data|models)\"");
        foreach (string file in Sources("tests").Where(file => !file.Contains("Contract", StringComparison.Ordinal) && !file.EndsWith("DependencyRulesTests.cs", StringComparison.Ordinal)))
            Assert.IsFalse(pattern.IsMatch(File.ReadAllText(file)), file);
    }

    [TestMethod]
    public void TopLevel_HasOnlyItsFolders()
    {
        string[] folders = [.. Directory.GetDirectories(Repository.Root).Select(path => Path.GetFileName(path)!).Where(name => name[0] != '.' && name is not ("artifacts" or "TestResults" or "BenchmarkDotNet.Artifacts"))];
        CollectionAssert.AreEquivalent(new[] { "src", "tests", "benchmarks", "models", "training-data" }, folders);
    }

    private static XDocument Project(string path) => XDocument.Load(Path.Combine(Repository.Root, path));

    private static string[] Includes(XDocument project, string element) => [.. project.Descendants(element).Select(item => item.Attribute("Include")!.Value)];

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}
