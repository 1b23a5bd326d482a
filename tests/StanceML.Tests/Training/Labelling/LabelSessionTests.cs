using StanceML.Tests.Training.Training;
using StanceML.Training;
using StanceML.Training.Data;
using StanceML.Training.Labelling;

namespace StanceML.Tests.Training.Labelling;

[TestClass]
public sealed class LabelSessionTests
{
    private string _folder = "";

    private string Output => Path.Combine(_folder, "mine.jsonl");

    private string Journal => Output + ".journal";

    [TestInitialize]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("stanceml").FullName;

    [TestCleanup]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void Answer_IsOnTheDiskAtOnce_AndFoundAgain()
    {
        LabelItem[] asked = new LabelItem[3];
        // Never disposed nor saved, as after a kill.
        LabelSession killed = Open();
        for (int i = 0; i < 3; i++)
        {
            asked[i] = killed.Next()!;
            killed.Answer(asked[i], i == 2 ? null : i);
            Assert.AreEqual(i + 1, File.ReadAllLines(Journal).Length);
        }

        File.Copy(Journal, Journal + "2");
        killed.Dispose();
        File.Move(Journal + "2", Journal, overwrite: true);
        using LabelSession again = Open();
        Assert.AreEqual((2, 1), (again.Labelled, again.Skipped));
        Assert.AreNotEqual(asked[2].Key + asked[2].Statement.Id, again.Next()!.Key + again.Next()!.Statement.Id);
    }

    [TestMethod]
    public void Journal_CutInTheMiddleOfALine_LosesOnlyThatLine()
    {
        using (LabelSession session = Open())
        {
            session.Answer(session.Next()!, 0);
            session.Answer(session.Next()!, 2);
        }

        string[] lines = File.ReadAllLines(Journal);
        File.WriteAllText(Journal, lines[0] + "\n" + lines[1][..^7]);
        using (LabelSession session = Open())
        {
            Assert.AreEqual(1, session.Labelled);
            session.Answer(session.Next()!, 1);
        }

        Assert.AreEqual(2, File.ReadAllLines(Journal).Length);
        using LabelSession whole = Open();
        Assert.AreEqual(2, whole.Labelled);
    }

    [TestMethod]
    public void Journal_ThatIsNone_IsRefused()
    {
        File.WriteAllText(Journal, "{\"id\":\"x\"}\nabc\n");
        StringAssert.Contains(Assert.ThrowsExactly<FormatException>(() => Open()).Message, "mine.jsonl.journal(1): found a line that is no label");
        // One without a line break is no line that a kill cut short.
        File.WriteAllText(Journal, "my travels");
        StringAssert.Contains(Assert.ThrowsExactly<FormatException>(() => Open()).Message, "mine.jsonl.journal(1): found a line that is no label");
        Assert.AreEqual("my travels", File.ReadAllText(Journal));
    }

    [TestMethod]
    public void Output_ThatNoSessionWrote_IsRefusedAndLeftAlone()
    {
        StatementWriter.WriteAll(Output, SmallData.Statements());
        byte[] before = File.ReadAllBytes(Output);
        StringAssert.Contains(Assert.ThrowsExactly<ArgumentException>(() => Open()).Message, "mine.jsonl: found 144 statements that were not labelled here, for there is no ");
        CollectionAssert.AreEqual(before, File.ReadAllBytes(Output));
        Assert.IsFalse(File.Exists(Journal));

        File.WriteAllText(Journal, "");
        Assert.ThrowsExactly<ArgumentException>(() => Open());
        File.WriteAllText(Output, "");
        using LabelSession empty = Open();
        Assert.AreEqual(24, empty.Total);
    }

    [TestMethod]
    public void Output_ThatSomebodyChanged_IsRefusedAndLeftAlone()
    {
        AnswerAll(Open(), 0);
        string changed = File.ReadAllText(Output).Replace("\"against\"", "\"favor\"", StringComparison.Ordinal);
        File.WriteAllText(Output, changed);
        StringAssert.Contains(Assert.ThrowsExactly<ArgumentException>(() => Open()).Message, "the file was changed since");
        Assert.AreEqual(changed, File.ReadAllText(Output));

        File.Delete(Output);
        using LabelSession again = Open();
        Assert.AreEqual(24, again.Labelled);
    }

    [TestMethod]
    public void SecondPool_KeepsTheLabelsOfTheFirst_AlsoWhenItWasKilled()
    {
        AnswerAll(Open(), 0);
        string first = File.ReadAllText(Output);
        // Killed: its labels are in the journal alone.
        using (LabelSession killed = Open(from: 12))
            killed.Answer(killed.Next()!, 2);
        using (LabelSession third = Open(from: 24, withTone: true))
        {
            Assert.AreEqual((0, 25), (third.Labelled, third.Others));
            Assert.IsFalse(third.Undo(), "A question that cannot be asked again is not taken back.");
            AnswerAll(third, 1);
        }

        string all = File.ReadAllText(Output);
        StringAssert.StartsWith(all, first);
        List<LabelledStatement> read = [.. StatementReader.ReadAll(Output)];
        Assert.AreEqual(12 + 1 + 12, read.Count);
        Assert.AreEqual(24 + 1 + 24, read.Sum(statement => statement.Targets.Length));
        Assert.AreEqual(12, read.Count(statement => statement.Sentiment is not null));
        Assert.AreEqual(Stance.Favor, read[12].Targets.Single().Stance);

        // The same statements without the question of their tone: nothing is dropped, and nothing changes.
        using LabelSession fewer = Open(from: 24);
        Assert.AreEqual((24, 37), (fewer.Labelled, fewer.Others));
        fewer.Save();
        CollectionAssert.AreEquivalent(all.Split('\n'), File.ReadAllText(Output).Split('\n'));
    }

    [TestMethod]
    public void Ids_ThatStandForOtherTexts_AreRefused()
    {
        AnswerAll(Open(), 0);
        List<LabelledStatement> other = [.. SmallData.Statements()[..12].Select(statement => statement with { Text = "Chad thanked Peru. " + statement.Text })];
        string message = Assert.ThrowsExactly<FormatException>(() => new LabelSession(LabelPool.Of(other), Output, new InOrder())).Message;
        StringAssert.Contains(message, "that was given to another text");
        StringAssert.Contains(message, "now it reads 'Chad thanked Peru.");

        // Both texts in one pool.
        message = Assert.ThrowsExactly<FormatException>(() => new LabelSession(LabelPool.Of([.. SmallData.Statements()[..12], .. other]), Output + "2", new InOrder())).Message;
        StringAssert.Contains(message, "stands for two texts");
    }

    [TestMethod]
    public void Journal_OfOld_IsReadAndItsFileKept()
    {
        AnswerAll(Open(), 0);
        File.WriteAllLines(Journal, File.ReadAllLines(Journal)
            .Where(line => !line.Contains("\"saved\"", StringComparison.Ordinal))
            .Select(line => line[..line.IndexOf(",\"statement\"", StringComparison.Ordinal)] + "}"));
        string before = File.ReadAllText(Output);
        Open().Dispose();
        StringAssert.Contains(File.ReadAllLines(Journal)[^1], "\"saved\"");
        using (LabelSession other = Open(from: 12))
        {
            Assert.AreEqual(24, other.Others);
            other.Answer(other.Next()!, 1);
            other.Save();
        }

        StringAssert.StartsWith(File.ReadAllText(Output), before);
        using (LabelSession same = Open())
            Assert.AreEqual((24, 1), (same.Labelled, same.Others));

        // Without hashes the file itself tells the text.
        List<LabelledStatement> changed = [.. SmallData.Statements()[..12].Select(statement => statement with { Text = statement.Text + " Chad too." })];
        Assert.ThrowsExactly<FormatException>(() => new LabelSession(LabelPool.Of(changed), Output, new InOrder()));
    }

    [TestMethod]
    public void Undo_AsksTheSameAgain()
    {
        using LabelSession session = Open();
        Assert.IsFalse(session.Undo());
        LabelItem first = session.Next()!;
        session.Answer(first, 0);
        LabelItem second = session.Next()!;
        session.Answer(second, 0);
        Assert.IsTrue(session.Undo());
        Assert.AreEqual(second, session.Next());
        session.Answer(second, 2);
        session.Save();
        LabelledTarget[] targets = [.. StatementReader.ReadAll(Output).SelectMany(statement => statement.Targets)];
        CollectionAssert.AreEquivalent(new[] { Stance.Against, Stance.Favor }, targets.Select(target => target.Stance).ToArray());
    }

    [TestMethod]
    public void Session_RunsThroughThePool_AndWritesSpansThatRead()
    {
        using LabelSession session = Open(batch: 2);
        while (session.Next() is { } item)
            session.Answer(item, item.Target?.Code == "PE" ? 0 : 1);
        session.Save();
        List<LabelledStatement> read = [.. StatementReader.ReadAll(Output)];
        Assert.AreEqual(12, read.Count);
        Assert.AreEqual(24, read.Sum(statement => statement.Targets.Length));
        Assert.IsTrue(read.SelectMany(statement => statement.Targets).All(target => (target.Code == "PE") == (target.Stance == Stance.Against)));
    }

    [TestMethod]
    public void Pool_Topic_AsksOfItInEveryStatement()
    {
        IReadOnlyList<IReadOnlyList<LabelItem>> pool = LabelPool.Of([new LabelledStatement { Id = "1", Text = "No country here." }], "Dams", withTone: true);
        CollectionAssert.AreEqual(new[] { "Dams", "tone" }, pool.Single().Select(item => item.Key).ToArray());
        Assert.AreEqual(0, LabelPool.Of([new LabelledStatement { Id = "1", Text = "No country here." }]).Count);
    }

    [TestMethod]
    public void Pick_PrefersTheUnsure_AndShunsTheAlike()
    {
        // 0 and 1 are the same and most unsure; 2 is unlike both and nearly as unsure; 3 is sure.
        SparseRow same = new([1, 2], [1, 1]), other = new([3, 4], [1, 1]);
        IReadOnlyList<int> picked = DiverseSelection.Pick([0.9, 0.89, 0.7, 0.01], [same, same, other, other], 2);
        CollectionAssert.AreEqual(new[] { 0, 2 }, picked.ToArray());
        // Scores 0, 0, -50: two classes at a half each, undecided.
        Assert.AreEqual(1, DiverseSelection.Unsureness([0, 0, -50]), 1e-9);
        Assert.AreEqual(0, DiverseSelection.Unsureness([50, 0, 0]), 1e-9);
    }

    [TestMethod]
    public void Simulation_ReadsTheSavingBetweenSteps()
    {
        var result = new SimulationResult([At(100, 0.5, 0.4), At(200, 0.7, 0.5), At(300, 0.8, 0.6)]);
        // 0.6 lies half way from 0.5 at 100 to 0.7 at 200.
        Assert.AreEqual(150, result.LabelsToReachRandom!.Value, 1e-9);
        Assert.AreEqual(0.5, result.Share!.Value, 1e-9);
        Assert.IsNull(new SimulationResult([At(10, 0.1, 0.4)]).Share);
    }

    [TestMethod]
    public void Simulation_OnSmallData_DrawsBothCurves()
    {
        SimulationResult result = LabelSimulation.Run(SmallData.Statements(), new Recipe { StanceL2 = 0.2f, LeastCount = 1 }, 60, 3, 2);
        CollectionAssert.AreEqual(new[] { 20, 40, 60 }, result.Steps.Select(step => step.Labels).ToArray());
        Assert.AreEqual(result.Steps[0].Random.Value, result.Steps[0].Active.Value, 1e-9);
        Assert.IsTrue(result.Steps[^1].Active.Value > 0.8);
        StringAssert.Contains(result.ToSvg(), "random order");
    }

    private static void AnswerAll(LabelSession session, int label)
    {
        while (session.Next() is { } item)
            session.Answer(item, label);
        session.Save();
        session.Dispose();
    }

    private LabelSession Open(int batch = 10, int from = 0, bool withTone = false)
    {
        IReadOnlyList<IReadOnlyList<LabelItem>> pool = LabelPool.Of(SmallData.Statements()[from..(from + 12)], withTone: withTone);
        return new LabelSession(pool, Output, new InOrder(), batch);
    }

    [TestMethod]
    public void Simulation_SmallBudget_HasEachSizeOnce()
    {
        // Twelve steps of twenty labels: ten, then what a twelfth more makes of it.
        SimulationResult result = LabelSimulation.Run(SmallData.Statements(), new Recipe { StanceL2 = 0.2f, LeastCount = 1 }, 20, 12, 1);

        Assert.AreSequenceEqual(new[] { 10, 11, 13, 15, 16, 18, 20 }, result.Steps.Select(step => step.Labels).ToArray());
    }

    private static SimulationStep At(int labels, double active, double random) => new(labels, new(active, active, active), new(random, random, random));

    private sealed class InOrder : IStatementRanker
    {
        public IReadOnlyList<int> Rank(IReadOnlyList<IReadOnlyList<LabelItem>> pool, IReadOnlyList<LabelledStatement> labelled, int count, CancellationToken cancellationToken = default) =>
            [.. Enumerable.Range(0, Math.Min(count, pool.Count))];
    }
}
