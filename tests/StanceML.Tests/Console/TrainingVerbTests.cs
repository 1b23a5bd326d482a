using System.Text.Json;
using System.Text.RegularExpressions;
using StanceML.Cli;
using StanceML.Tests.Training.Training;
using StanceML.Training;
using StanceML.Training.Data;

namespace StanceML.Tests.Console;

/// <summary>train, cross-validate and learning-curve from the command line.</summary>
[TestClass]
public sealed class TrainingVerbTests
{
    private string _folder = "";

    [TestInitialize]
    public void MakeData()
    {
        _folder = Directory.CreateTempSubdirectory("stanceml").FullName;
        StatementWriter.WriteAll(In("data.jsonl"), SmallData.Statements());
    }

    [TestCleanup]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public async Task Train_SaysWhatItDid_AndWritesAModelThatJudges()
    {
        (int code, string output, string messages) = await Run("train", "--data", In("data.jsonl"), "--out", In("m.stance"), "--test-share", "0.25", "--precision", "0.8", "--search", "2");
        Assert.AreEqual(0, code, messages);
        Assert.AreEqual("", output);
        StringAssert.Contains(messages, "extract\n");
        StringAssert.Contains(messages, "search: trial 2");
        StringAssert.Contains(messages, "held back (25 % of the data, whole groups): stance macro-F1");
        (code, output, _) = await Run("judge", "Estonia condemned Cuba.", "--model", In("m.stance"), "--format", "json");
        Assert.AreEqual(0, code);
        StringAssert.Contains(output, "\"target\":\"CU\"");
        Recipe recipe = Recipe.Parse(await File.ReadAllTextAsync(In("m.recipe.json")), "m");
        Assert.AreEqual(0.8f, recipe.TargetPrecision);
        Assert.IsNotNull(recipe.SearchOrigin);
    }

    [TestMethod]
    public async Task Train_Stack_SaysItsLoss_AndInfoAndCardSayTheTrainer()
    {
        (int code, _, string messages) = await Run("train", "--data", In("data.jsonl"), "--out", In("m.stance"), "--trainer", "stack", "--goal", "polar-f1");
        Assert.AreEqual(0, code, messages);
        StringAssert.Matches(messages, new Regex(@"  stance: \d+ passes, loss \d\.\d{4}\n"));
        StringAssert.Contains(messages, "sentiment trees: class 3 of 3");
        (_, string output, _) = await Run("info", In("m.stance"), "--format", "json");
        using JsonDocument info = JsonDocument.Parse(output);
        Assert.AreEqual("stack", info.RootElement.GetProperty("trainer").GetString());
        Assert.AreEqual("polar-f1", info.RootElement.GetProperty("recipe").GetProperty("calibrationGoal").GetString());
        StringAssert.Contains(await File.ReadAllTextAsync(In("m.card.md")), "Maximum entropy over sparse features relative to the target with a share of gradient-boosted trees");
    }

    [TestMethod]
    public async Task CrossValidate_Search_AnswersAll()
    {
        (int code, string output, string messages) = await Run("cross-validate", "--data", In("data.jsonl"), "--folds", "2", "--search", "1", "--format", "csv");
        Assert.AreEqual(0, code, messages);
        StringAssert.Contains(messages, "searched folds: 2 of 2, stance penalty 2, class weights 1 1 1");
        StringAssert.Contains(output, "\"\",stance,2,");
    }

    [TestMethod]
    public async Task Train_RecipeOfAModel_IsTakenOver()
    {
        await Run("train", "--data", In("data.jsonl"), "--out", In("m.stance"), "--l2", "0.25", "--class-weights", "2,1,2");
        (int code, _, string messages) = await Run("train", "--data", In("data.jsonl"), "--out", In("n.stance"), "--recipe", In("m.stance"));
        Assert.AreEqual(0, code, messages);
        Assert.AreEqual(StanceModel.Load(In("m.stance")).Info.Id, StanceModel.Load(In("n.stance")).Info.Id);
    }

    [TestMethod]
    [DataRow(2, "Nothing to learn from", "train", "--out", "x.stance")]
    [DataRow(2, "forest", "train", "--data", "data.jsonl", "--out", "x.stance", "--trainer", "forest")]
    [DataRow(2, "Expected three numbers above 0", "train", "--data", "data.jsonl", "--out", "x.stance", "--class-weights", "1,2")]
    [DataRow(2, "'colour' is no feature family", "train", "--data", "data.jsonl", "--out", "x.stance", "--families", "colour")]
    [DataRow(2, "Expected 0.001 to 0.999.", "train", "--data", "data.jsonl", "--out", "x.stance", "--test-share", "1.5")]
    [DataRow(2, "No target is called 'Mars'", "train", "--data", "data.jsonl", "--out", "x.stance", "--topic", "Mars")]
    [DataRow(2, "--folds 1 is out of range. Expected 2 or more.", "cross-validate", "--data", "data.jsonl", "--folds", "1")]
    [DataRow(3, "Found 48 groups of statements for 100000 folds.", "cross-validate", "--data", "data.jsonl", "--folds", "100000")]
    [DataRow(3, "broken.recipe.json(2)", "train", "--data", "data.jsonl", "--out", "x.stance", "--recipe", "broken.recipe.json")]
    [DataRow(3, "data.jsonl", "train", "--data", "data.jsonl", "--out", "nowhere/x.stance")]
    public async Task BadCall_GivesOneLine_AndWritesNothing(int expected, string found, params string[] args)
    {
        await File.WriteAllTextAsync(In("broken.recipe.json"), "{\n \"seed\": \"x\"\n}");
        string[] placed = [.. args.Select(arg => arg.Contains('.', StringComparison.Ordinal) && !char.IsAsciiDigit(arg[0]) ? In(arg) : arg)];
        string[] before = Directory.GetFiles(_folder);
        (int code, string output, string messages) = await Run(placed);
        Assert.AreEqual(expected, code, messages);
        Assert.AreEqual("", output);
        StringAssert.Contains(string.Concat(messages, args[2]), expected == 3 && found == "data.jsonl" ? "nowhere" : found);
        CollectionAssert.AreEqual(before, Directory.GetFiles(_folder));
    }

    [TestMethod]
    public async Task CrossValidate_Json_HasFoldsAndFamilies()
    {
        (int code, string output, string messages) = await Run("cross-validate", "--data", In("data.jsonl"), "--folds", "3", "--families", "words,window", "--leave-out-families", "--format", "json");
        Assert.AreEqual(0, code, messages);
        JsonElement root = JsonDocument.Parse(output).RootElement;
        Assert.AreEqual(2, root.GetProperty("results").GetArrayLength());
        Assert.AreEqual(3, root.GetProperty("results")[0].GetProperty("folds").GetArrayLength());
        CollectionAssert.AreEqual(new[] { "words", "window" }, root.GetProperty("families").EnumerateArray().Select(row => row.GetProperty("without").GetString()).ToArray());
    }

    [TestMethod]
    public async Task LearningCurve_WritesTableJsonAndPicture()
    {
        (int code, _, string messages) = await Run("learning-curve", "--data", In("data.jsonl"), "--dev", In("data.jsonl"), "--seeds", "1", "--keep-sources", "--out", In("curve"));
        Assert.AreEqual(0, code, messages);
        CollectionAssert.AreEquivalent(
            new[] { "learning-curve.json", "learning-curve.md", "learning-curve.svg" }, Directory.GetFiles(In("curve")).Select(Path.GetFileName).ToArray());
        System.Xml.Linq.XDocument.Parse(await File.ReadAllTextAsync(In("curve/learning-curve.svg")));
    }

    [TestMethod]
    public async Task Curve_IsDrawnInTheEvaluationPage()
    {
        await Run("learning-curve", "--data", In("data.jsonl"), "--dev", In("data.jsonl"), "--seeds", "1", "--keep-sources", "--out", In("curve"));
        (int code, _, string messages) = await Run("evaluate", "--data", In("data.jsonl"), "--html", In("page.html"), "--curve", In("curve/learning-curve.json"));
        Assert.AreEqual(0, code, messages);
        string page = await File.ReadAllTextAsync(In("page.html"));
        StringAssert.Contains(page, "<h2>learning curve</h2>");
        // Two heads on one test set, coloured by the page alone.
        Assert.AreEqual(2, page.Split("<polyline fill=\"none\" stroke=\"#").Length - 1);
        Assert.AreEqual(1, page.Split("<style>").Length - 1);

        (code, _, messages) = await Run("train", "--data", In("data.jsonl"), "--test-share", "0.3", "--learning-curve", "--out", In("m.stance"));
        Assert.AreEqual(0, code, messages);
        StringAssert.Contains(await File.ReadAllTextAsync(In("m.evaluation.html")), "<h2>learning curve</h2>");

        (code, _, messages) = await Run("evaluate", "--data", In("data.jsonl"), "--html", In("page.html"), "--curve", In("data.jsonl"));
        Assert.AreEqual(3, code);
        StringAssert.Contains(messages, "data.jsonl: found no learning curve. Expected the learning-curve.json");
    }

    [TestMethod]
    public async Task Judge_ModelOfTopics_SaysWhatHasNoPart()
    {
        await Run("train", "--data", In("data.jsonl"), "--families", "words,topics", "--out", In("t.stance"));
        (int code, string output, string messages) = await Run("judge", "Chile thanked Peru.", "--model", In("t.stance"), "--format", "json");
        Assert.AreEqual(0, code);
        StringAssert.Contains(output, "\"target\":\"PE\"");
        StringAssert.StartsWith(messages, $"stanceml: {In("t.stance")} has the feature family topics, which needs the name of a topic: it has no part in these judgements.");
        Assert.AreEqual(1, messages.Count(c => c == '\n'));
    }

    [TestMethod]
    public async Task LearningCurve_Cost_CopiesRowsUpToTheSize()
    {
        (int code, string output, string messages) = await Run("learning-curve", "--data", In("data.jsonl"), "--cost", "100,300");
        Assert.AreEqual(0, code, messages);
        StringAssert.Contains(output, "| 100 | 100 | ");
        StringAssert.Contains(output, "| 300 | 300 | ");
        (code, _, messages) = await Run("learning-curve", "--data", In("data.jsonl"));
        Assert.AreEqual(2, code);
        StringAssert.Contains(messages, "Expected --dev FILE, or --cost SIZES.");
    }

    private string In(string name) => Path.Combine(_folder, name);

    private static async Task<(int Code, string Output, string Messages)> Run(params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var messages = new StringWriter { NewLine = "\n" };
        int code = await StanceCommand.RunAsync(args, new Terminal(output, messages, () => Stream.Null), CancellationToken.None);
        return (code, output.ToString(), messages.ToString());
    }
}
