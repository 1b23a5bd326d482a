using System.Text;
using System.Text.Json.Nodes;
using StanceML.Training.Data;
using StanceML.Training.Import;

namespace StanceML.Tests.Training.Import;

[TestClass]
public sealed class AnnotationToolTests
{
    private const string Lines = """
        {"id":"1","text":"é \uD83D\uDE00 Peru and Peruvians greet Peru.","sentiment":"neutral","sentimentVotes":["neutral","positive"],"source":"s","group":"g","date":"2024-02-29","targets":[{"name":"tea","stance":"against","holder":"author"},{"code":"PE","mention":"Peru","start":30,"length":4,"stance":"favor","holder":"other","holderMention":"Peruvians","votes":["favor","neutral"],"holderVotes":["other","PE"],"agreement":"1/2","note":[1,2.50]},{"code":"PE","mention":"Peru","stance":"neutral"}],"phenomenon":"x"}
        {"id":"2","text":"Nobody labelled this."}
        {"id":"3","text":"Nobody is named here.","targets":[]}

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("stanceml").FullName;

    [TestCleanup]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    [DataRow("label-studio")]
    [DataRow("prodigy")]
    public void RoundTrip_LosesNothing(string format)
    {
        string path = Export(format);
        using StatementReader back = StatementImporters.Get(format).Open(path);
        string again = Path.Combine(_folder, "again.jsonl");
        StatementWriter.WriteAll(again, back);

        Assert.AreEqual(Lines, File.ReadAllText(again));
    }

    [TestMethod]
    public void LabelStudio_ChangedDeletedAndNewRegions_AreTaken()
    {
        JsonArray tasks = JsonNode.Parse(File.ReadAllText(Export("label-studio")))!.AsArray();
        JsonArray result = tasks[0]!["annotations"]![0]!["result"]!.AsArray();
        foreach (JsonNode? region in result.ToArray())
        {
            if (region!["id"]!.GetValue<string>() == "t1" && region["from_name"]!.GetValue<string>() == "stance")
                region["value"]!["labels"]![0] = "against";
            if (region["id"]!.GetValue<string>() == "t2")
                result.Remove(region);
        }

        result.Add(JsonNode.Parse("""{"id":"new","from_name":"stance","type":"labels","value":{"start":14,"end":23,"text":"Peruvians","labels":["favor"]}}"""));
        result.Add(JsonNode.Parse("""{"id":"new","from_name":"holder","type":"textarea","value":{"start":14,"end":23,"text":["CL"]}}"""));

        LabelledStatement s = Importing.Strictly(new LabelStudioImporter(), tasks.ToJsonString(), "x.json")[0];

        Assert.HasCount(3, s.Targets);
        Assert.AreEqual(("tea", Stance.Against), (s.Targets[0].Name, s.Targets[0].Stance));
        Assert.AreEqual((Stance.Against, new TextSpan(30, 4)), (s.Targets[1].Stance, s.Targets[1].Span!.Value));
        Assert.AreEqual(("PE", "Peruvians", Stance.Favor, "CL"), (s.Targets[2].Code, s.Targets[2].Mention, s.Targets[2].Stance, s.Targets[2].Holder));
    }

    [TestMethod]
    public void LabelStudio_ForeignTask_IsImported()
    {
        (List<LabelledStatement> all, List<string> problems) = Importing.Leniently(new LabelStudioImporter(), """
            [{"id": 5, "data": {"text": "Kim thanked Oman.", "page": 3}, "annotations": [{"was_cancelled": true, "result": []}, {"result": [
               {"value": {"start": 12, "end": 16, "text": "Oman", "labels": ["POS"]}, "from_name": "l", "type": "labels"},
               {"value": {"choices": ["positive"]}, "from_name": "tone", "type": "choices"}]}]},
             {"id": 6, "data": {"text": "Skipped."}, "annotations": [{"was_cancelled": true, "result": []}]},
             {"id": 7, "text": "Kim left Oman.", "label": [{"start": 9, "end": 13, "text": "Oman", "labels": ["POS"]}], "sentiment": "negative"}]
            """, "x.json", LabelMap.Parse("POS=favor"));

        Assert.AreEqual(("5", Sentiment.Positive, "OM", Stance.Favor), (all[0].Id, all[0].Sentiment!.Value, all[0].Targets[0].Code, all[0].Targets[0].Stance));
        Assert.AreEqual(3, all[0].Extra["data.page"].GetInt32());
        Assert.AreEqual(("7", Sentiment.Negative, Stance.Favor), (all[1].Id, all[1].Sentiment!.Value, all[1].Targets[0].Stance));
        StringAssert.Contains(problems.Single(), "the annotator skipped row '6'");
    }

    [TestMethod]
    public void Prodigy_ForeignTask_IsImportedAndRejectedOnesAreRefused()
    {
        (List<LabelledStatement> all, List<string> problems) = Importing.Leniently(new ProdigyImporter(), """
            {"text": "😀 Kim thanked Oman.", "_task_hash": 12, "spans": [{"start": 14, "end": 18, "label": "favor", "token_start": 3}], "answer": "accept"}
            {"text": "Kim left.", "_task_hash": 13, "spans": [], "answer": "ignore"}
            """, "x.jsonl");

        Assert.AreEqual(("12", "Oman", "OM"), (all[0].Id, all[0].Targets[0].Mention, all[0].Targets[0].Code));
        Assert.AreEqual("x.jsonl(2): the answer to row '13' is 'ignore'. Expected accept.", problems.Single());
    }

    private string Export(string format)
    {
        using var reader = new StatementReader(new MemoryStream(Encoding.UTF8.GetBytes(Lines)), "x.jsonl");
        IStatementExporter exporter = format == "prodigy" ? new ProdigyExporter() : new LabelStudioExporter();
        string path = Path.Combine(_folder, "tasks.json");
        Assert.AreEqual(3, exporter.Write(path, reader));
        return path;
    }
}
