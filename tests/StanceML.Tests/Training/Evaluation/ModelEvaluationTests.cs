using StanceML.Tests.Training.Training;
using StanceML.Training.Data;
using StanceML.Training.Evaluation;

namespace StanceML.Tests.Training.Evaluation;

[TestClass]
public sealed class ModelEvaluationTests
{
    [TestMethod]
    public void Run_ReadsEachStatementOnce_AndCountsThem()
    {
        int read = 0;
        StanceML.Training.Evaluation.Evaluation result = ModelEvaluation.Run(StanceModel.Default, Statements());
        Assert.AreEqual(144, read);
        Assert.AreEqual(144, result.Statements);
        Assert.AreEqual(144, result.Stance.Answers.Count);
        // Answers of one register share its name, instead of each having its own.
        string[] registers = [.. result.Stance.Answers.SelectMany(answer => answer.Slices).Where(slice => slice == "register=even")];
        Assert.AreEqual(72, registers.Length);
        Assert.IsTrue(registers.All(name => ReferenceEquals(name, registers[0])));

        IEnumerable<LabelledStatement> Statements()
        {
            foreach (LabelledStatement statement in SmallData.Statements())
            {
                read++;
                yield return statement;
            }
        }
    }
}
