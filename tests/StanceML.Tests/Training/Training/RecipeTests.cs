using StanceML.Training;

namespace StanceML.Tests.Training.Training;

[TestClass]
public sealed class RecipeTests
{
    [TestMethod]
    public void ToJson_KeepsTheCommentsOfTheFile()
    {
        const string json = """
            // Our recipe.
            {
              /* as in the paper */
              "stanceL2": 3,
              "seed": 7, // any will do
              "leastCount": 1,
            }
            """;
        string again = Recipe.Parse(json, "r.json").ToJson();
        StringAssert.Contains(again, "  // as in the paper\n  \"stanceL2\": 3,");
        StringAssert.Contains(again, "  // any will do\n  \"leastCount\": 1,");
        StringAssert.Contains(again, "// Our recipe.");
        Assert.AreEqual(again, Recipe.Parse(again, "again").ToJson());
    }

    [TestMethod]
    [DataRow("{\"stanceL2\": -1}", "r.json: stanceL2 is -1. Expected 0 or more.")]
    [DataRow("{\"stanceClassWeights\": [1, 2]}", "r.json: stanceClassWeights is 2. Expected three numbers above 0.")]
    [DataRow("{\"targetPrecision\": 80}", "r.json: targetPrecision is 80. Expected 0 to 1.")]
    [DataRow("{\"stanceCalibration\": [0, 0, 0, 0]}", "r.json: stanceCalibration is 4. Expected four numbers: a temperature above 0 and three biases.")]
    public void Parse_NumberOutOfRange_NamesTheMember(string json, string expected) =>
        Assert.AreEqual(expected, Assert.ThrowsExactly<FormatException>(() => Recipe.Parse(json, "r.json")).Message);

    [TestMethod]
    public void Parse_UnknownMember_NamesTheLine() =>
        StringAssert.StartsWith(Assert.ThrowsExactly<FormatException>(() => Recipe.Parse("{\n \"speed\": 3}", "r.json")).Message, "r.json(2): ");

    [TestMethod]
    public void Parse_MembersLeftOut_HaveTheirDefaults()
    {
        Recipe read = Recipe.Parse("{\"seed\": 9}", "r.json");
        Assert.AreEqual((9, new Recipe().LeastCount, new Recipe().Iterations, 639), (read.Seed, read.LeastCount, read.Iterations, read.Families));
        CollectionAssert.AreEqual(new Recipe().StanceClassWeights, read.StanceClassWeights);
    }

    [TestMethod]
    public void ParseFamilies_SumsTheNames()
    {
        Assert.AreEqual(639, Recipe.ParseFamilies("all"));
        Assert.AreEqual(1 + 16, Recipe.ParseFamilies("words, Characters"));
        StringAssert.Contains(Assert.ThrowsExactly<ArgumentException>(() => Recipe.ParseFamilies("words,3")).Message, "'3' is no feature family. Expected words, ");
    }
}
