using StanceML.Training.Evaluation;

namespace StanceML.Tests.Contract;

/// <summary>The figures of the front page are those of the model that ships.</summary>
[TestClass]
public sealed class ReadmeFiguresTests
{
    [TestMethod]
    public void Figures_AreOfTheShippedModel()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        int begin = page.IndexOf(ReadmeFigures.Begin, StringComparison.Ordinal), end = page.IndexOf(ReadmeFigures.End, StringComparison.Ordinal);

        Assert.IsTrue(begin >= 0 && end > begin, "README.md has no place for its figures.");
        Assert.IsTrue(
            page[begin..end].Contains($"Model `{StanceModel.Default.Info.Id}`", StringComparison.Ordinal),
            $"README.md has the figures of another model than {StanceModel.Default.Info.Id}. Write them anew: stanceml readme README.md --data NAME=FILE...");
    }
}
