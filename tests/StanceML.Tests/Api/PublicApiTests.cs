using System.Reflection;

namespace StanceML.Tests.Api;

/// <summary>What the packages offer stands in text files: a change shows in the diff and is made on purpose.</summary>
[TestClass]
public sealed class PublicApiTests
{
    // STANCEML_APPROVE=1 dotnet test ... writes the files anew.
    private const string Approve = "STANCEML_APPROVE";

    [TestMethod]
    [DataRow("StanceML")]
    [DataRow("StanceML.Training")]
    public void Api_IsTheApprovedOne(string name)
    {
        string path = Path.Combine(Repository.Root, "tests", "StanceML.Tests", "Api", name + ".approved.txt");
        string actual = PublicApi.Of(Assembly.Load(name));
        if (Environment.GetEnvironmentVariable(Approve) == "1")
            File.WriteAllText(path, actual);
        string[] expected = File.Exists(path) ? File.ReadAllLines(path) : [];
        string[] lines = actual.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string added = string.Join('\n', lines.Except(expected).Take(20)), removed = string.Join('\n', expected.Except(lines).Take(20));
        Assert.IsTrue(
            lines.SequenceEqual(expected),
            $"The public API of {name} changed. If that is meant, run the tests once with {Approve}=1 and commit {path}.\nadded:\n{added}\nremoved:\n{removed}");
    }
}
