using StanceML.Training.Data;
using StanceML.Training.Import;

namespace StanceML.Tests.Training.Import;

[TestClass]
public sealed class DataSetImporterTests
{
    [TestMethod]
    public void Dse_DirectedPair_BecomesTwoTargetsWithHolderMentions()
    {
        (List<LabelledStatement> all, List<string> problems) = Importing.Leniently(new DseImporter(), string.Join('\n',
            "[Peru] scolded [Oman]s ships.\tPeru\tOman\t3",
            "[Peru] scolded [Oman]s ships.\tPeru\tOman\t2",
            "[Peru] met [Oman].\tPeru\tOman\t7",
            "[Peru] met Oman.\tPeru\tOman\t0",
            "[Peru] met [Oman]."), "train.txt");

        Assert.HasCount(2, all);
        Assert.AreEqual("dse-train-00001", all[0].Id);
        Assert.AreEqual(all[0].Group, all[1].Group);
        Assert.AreEqual(3, all[0].Extra["dse"].GetProperty("class").GetInt32());
        Assert.AreEqual(("Omans", Stance.Against, "Peru", null), (all[0].Targets[0].Mention, all[0].Targets[0].Stance, all[0].Targets[0].HolderMention, all[0].Targets[0].Holder));
        Assert.AreEqual(("Peru", "PE", Stance.Neutral), (all[0].Targets[1].Mention, all[0].Targets[1].Code, all[0].Targets[1].Stance));
        Assert.AreSequenceEqual(new[] { Stance.Neutral, Stance.Favor }, all[1].Targets.Select(t => t.Stance).ToArray());
        Assert.AreSequenceEqual(new[]
        {
            "train.txt(3): class '7' is unknown. Expected 0, 1, 2, 3 or 4.",
            "train.txt(4): the sentence does not have two bracketed entities. Expected [p] and [q].",
            "train.txt(5): the row has 1 fields. Expected 4 as in the header.",
        }, problems.ToArray());
    }

    [TestMethod]
    public void NewsMtsc_Polarity_BecomesStanceAndArticlesBecomeGroups()
    {
        LabelledStatement s = Importing.Strictly(new NewsMtscImporter(), """
            {"primary_gid": "daily_1_22_3_Ruiz_0_4", "sentence_normalized": "Ruiz 😀 praised Kim.", "targets": [{"Input.gid": "g", "from": 16, "to": 19, "mention": "Kim", "polarity": 6.0, "further_mentions": []}, {"from": 0, "to": 4, "mention": "Ruiz", "polarity": 4}]}
            """, "n.jsonl").Single();

        Assert.AreEqual("daily_1_22", s.Group);
        Assert.AreEqual((new TextSpan(16, 3), Stance.Favor), (s.Targets[0].Span!.Value, s.Targets[0].Stance));
        Assert.AreEqual("g", s.Targets[0].Extra["Input.gid"].GetString());
        Assert.AreEqual(Stance.Neutral, s.Targets[1].Stance);
    }

    [TestMethod]
    public void NewsMtsc_OffsetsInCodePoints_AreUnderstood()
    {
        LabelledStatement s = Importing.Strictly(new NewsMtscImporter(), """
            {"primary_gid": "a", "sentence_normalized": "😀 Kim left.", "targets": [{"from": 2, "to": 5, "mention": "Kim", "polarity": 2}]}
            """, "n.jsonl").Single();

        Assert.AreEqual(new TextSpan(3, 3), s.Targets[0].Span);
    }

    [TestMethod]
    public void NewsMtsc_UnknownPolarity_IsRefusedUnlessMapped()
    {
        const string Row = """{"primary_gid": "a", "sentence_normalized": "Kim left.", "targets": [{"from": 0, "to": 3, "mention": "Kim", "polarity": 3}]}""";

        Assert.AreEqual("n.jsonl(1): polarity '3' is unknown. Expected 2, 4 or 6; map it with --map 3=LABEL.",
            Importing.Leniently(new NewsMtscImporter(), Row, "n.jsonl").Problems.Single());
        Assert.AreEqual(Stance.Against, Importing.Leniently(new NewsMtscImporter(), Row, "n.jsonl", LabelMap.Parse("3=against")).Statements.Single().Targets[0].Stance);
    }

    [TestMethod]
    public void SemEval_TopicOutsideTheTweet_HasOnlyAName()
    {
        List<LabelledStatement> all = Importing.Strictly(new SemEval2016Importer(),
            "ID\tTarget\tTweet\tStance\tSentiment\r\n1\tSolar Power\tClean air is nice \"so nice #x\tFAVOR\tpos\r\n2\tSolar Power\tIs Solar Power real?\tNONE\t\r\n", "s.txt");

        Assert.AreEqual(("Solar Power", null, Stance.Favor, "author"), (all[0].Targets[0].Name, all[0].Targets[0].Span, all[0].Targets[0].Stance, all[0].Targets[0].Holder));
        Assert.AreEqual("pos", all[0].Extra["Sentiment"].GetString());
        Assert.AreEqual((new TextSpan(3, 11), Stance.Neutral, "none"), (all[1].Targets[0].Span!.Value, all[1].Targets[0].Stance, all[1].Targets[0].Holder));
    }

    [TestMethod]
    public void Ruw_TwoTargets_HaveCodesAndMentionsWhereNamed()
    {
        LabelledStatement s = Importing.Strictly(new RuwImporter(),
            "Tweet,Target 1,Stance 1,Target 2,Stance 2,Test/Train/Dev\n\"Go, Ukrainians; go!\",Russia,AGAINST,Ukraine,FAVOR,Dev\n", "val.csv").Single();

        Assert.AreEqual(("RU", "Russia", null), (s.Targets[0].Code, s.Targets[0].Name, s.Targets[0].Span));
        Assert.AreEqual(("UA", "Ukrainians", "author"), (s.Targets[1].Code, s.Targets[1].Mention, s.Targets[1].Holder));
        Assert.AreEqual("ruw-val-00002", s.Id);
    }

    [TestMethod]
    public void Unscon_Criticism_IsHeldByTheSpeakersCountry()
    {
        List<LabelledStatement> all = Importing.Strictly(new UnsconImporter(), """
            file_id,sentence_text,sentence_char_offsets,sentence_token_offsets,A0,A2,A3,A4,B1,B2,B3,basename,speech_id,filename,country
            m_1_neg.txt,"Chile has closed its eyes , again .",0-30,0-8,Direct_NegEval,Country,-NONE-,chile,Challenge,UNSC,-NONE-,m,1,m_1,Republic_Of_Korea
            m_1_neg.txt,We thank the Secretary .,31-50,9-13,_,_,_,_,_,_,_,m,1,m_1,Republic_Of_Korea
            """, "u.csv");

        Assert.AreEqual(("CL", "Chile", Stance.Against, "KR"), (all[0].Targets[0].Code, all[0].Targets[0].Mention, all[0].Targets[0].Stance, all[0].Targets[0].Holder));
        Assert.AreEqual(("UNSC", null), (all[0].Targets[1].Name, all[0].Targets[1].Code));
        Assert.AreEqual("m_1", all[0].Group);
        Assert.IsEmpty(all[1].Targets);
        Assert.AreEqual("Country", all[0].Extra["unscon"].GetProperty("A2").GetString());
    }

    [TestMethod]
    public void Plover_EventsAndActors_BecomeStancesAndHolders()
    {
        (List<LabelledStatement> all, List<string> problems) = Importing.Leniently(new PloverImporter(), """
            [
            {"id": "D", "event": "DOCUMENT", "eventText": "about this file"},
            {"id": "T", "event": "THREATEN", "date": "2001-02-03", "source": [{"actorText": "Peruvian minister", "code": "PER", "sector": "GOV"}],
             "target": [{"actorText": "Japan", "code": "JAP"}, {"actorText": "Omani rebels", "code": "OMN", "sector": "REB"}],
             "text": "A Peruvian minister threatened Japan and Omani rebels."},
            {"id": "T", "event": "CONSULT", "source": [{"actorText": "Peru", "code": "PER"}, {"actorText": "Oman", "code": "OMN"}], "target": "", "text": "Peru and Oman talked."},
            {"id": "X", "event": "DANCE", "source": [], "text": "Peru danced."}
            ]
            """, "p.txt");

        Assert.AreEqual(("JP", "PE", Stance.Against, "Peruvian minister"), (all[0].Targets[0].Code, all[0].Targets[0].Holder, all[0].Targets[0].Stance, all[0].Targets[0].HolderMention));
        Assert.AreEqual((null, "Omani rebels"), (all[0].Targets[1].Code, all[0].Targets[1].Name));
        Assert.AreEqual(new DateOnly(2001, 2, 3), all[0].Date);
        Assert.AreEqual("T-2", all[1].Id);
        Assert.AreSequenceEqual(new[] { "PE", "OM" }, all[1].Targets.Select(t => t.Code!).ToArray());
        Assert.AreEqual((Stance.Neutral, "none", "Oman"), (all[1].Targets[0].Stance, all[1].Targets[0].Holder, all[1].Targets[0].HolderMention));
        Assert.HasCount(2, problems);
        StringAssert.StartsWith(problems[1], "p.txt(7): event 'DANCE' is unknown.");
    }

    [TestMethod]
    public void Import_WrongFormat_SaysWhatIsMissing()
    {
        var e = Assert.ThrowsExactly<DataFormatException>(() => Importing.Strictly(new RuwImporter(), "id,text\n1,Peru.\n", "x.csv"));

        Assert.AreEqual("x.csv(1): column 'Tweet' is missing, found id, text. Expected the columns of RUW.", e.Message);
    }

    [TestMethod]
    public void Get_UnknownFormat_ListsTheKnownOnes() =>
        StringAssert.EndsWith(Assert.ThrowsExactly<ArgumentException>(() => StatementImporters.Get("xml")).Message.Split(" (Parameter")[0],
            "Expected one of csv, dse, label-studio, newsmtsc, plover, prodigy, ruw, semeval2016, unscon.");
}
