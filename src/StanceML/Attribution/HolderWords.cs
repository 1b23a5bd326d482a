using StanceML.Geography;

namespace StanceML.Attribution;

/// <summary>Closed lists of words that say for whom somebody speaks. Immutable, thread-safe.</summary>
internal static class HolderWords
{
    /// <summary>Verbs that report words or thoughts, all forms: what they are completed by is their subject's.</summary>
    public static readonly WordSet Speech = new("""
        say says said saying tell tells told telling add adds added adding state states stated stating declare declares declared declaring
        announce announces announced announcing claim claims claimed claiming insist insists insisted insisting argue argues argued arguing
        warn warns warned warning note notes noted noting stress stresses stressed stressing write writes wrote writing written
        reply replies replied replying report reports reported reporting believe believes believed believing explain explains explained explaining
        assert asserts asserted asserting maintain maintains maintained maintaining complain complains complained complaining
        reiterate reiterates reiterated reiterating emphasise emphasises emphasised emphasising emphasize emphasizes emphasized emphasizing
        underline underlines underlined underscore underscores underscored observe observes observed remark remarks remarked
        conclude concludes concluded concluding suggest suggests suggested acknowledge acknowledges acknowledged admit admits admitted admitting
        concede concedes conceded deny denies denied denying allege alleges alleged alleging tweet tweets tweeted tweeting post posts posted
        think thinks thought fear fears feared hope hopes hoped predict predicts predicted vow vows vowed vowing pledge pledges pledged
        promise promises promised describe describes described describing comment comments commented
        answer answers answered joke joked quip quipped shout shouted chant chanted chanting
        recall recalled accuse accuses accused
        urge urges urged demand demands demanded confirm confirms confirmed testify testified contend contends contended
        lament laments lamented hint hints hinted signal signalled decide decides decided rule ruled rules grumble grumbles grumbled reckon retort retorts retorted whisper whispers insist
        call calls called calling describe reckon reckons reckoned repeat repeats repeated recount recounted caution cautions cautioned
        respond responds responded responding express expresses expressed voice voices voiced citing cite cites cited
        """);

    /// <summary>Who acts or speaks for the state, when a country stands beside the word or can be supplied.</summary>
    public static readonly WordSet Office = new("""
        government governments administration authorities cabinet minister ministers ministry ministries president presidents presidency premier
        chancellor king queen monarch emir sultan prince regime official officials diplomat diplomats envoy envoys ambassador ambassadors
        delegation delegate delegates representative representatives embassy consulate spokesman spokeswoman spokesperson senate congress parliament
        legislature lawmaker lawmakers legislators senators senator speaker mp army military navy troops soldiers police department secretary treasury leadership junta
        general colonel admiral commander commanders aide aides adviser advisers advisor advisors taoiseach tánaiste pm mps congressman congresswoman
        leader leaders ruler rulers generals forces duma knesset bundestag bundesrat rada majlis sejm politburo deputies policymakers
        tanks bombers submarine submarines fleet paratroopers commandos gendarmes gendarmerie reservists conscripts attaché consul
        undersecretary vice generals warplanes jets gunboats warships aircraft coastguard guards marines mission parliamentarians negotiator negotiators intelligence embassies
        """);

    /// <summary>Bodies and people that speak for no country, whatever country stands beside them.</summary>
    public static readonly WordSet Private = new("""
        opposition rebel rebels insurgent insurgents militant militants militia militias separatist separatists guerrilla guerrillas jihadist jihadists
        terrorist terrorists gunman gunmen kidnappers hijackers pirates pirate extremists islamists dissident dissidents exile exiles
        activist activists campaigner campaigners analyst analysts expert experts economist economists scholar scholars professor academic academics
        historian historians commentator commentators columnist columnists critic critics opponent opponents rival rivals enemy enemies
        group groups organisation organization organisations organizations party parties union unions federation association
        company companies firm firms bank banks investor investors lender lenders business businesses businessman businessmen tycoon
        charity charities ngo ngos church churches bishop bishops archbishop pope cardinal priest imam cleric clerics rabbi monk monks
        newspaper newspapers paper magazine editor editors journalist journalists reporter reporters author authors writer novelist poet
        singer actor actress director filmmaker musician band artist footballer striker player coach athlete
        lawyer lawyers doctor doctors nurse nurses teacher teachers engineer engineers scientist scientists researcher researchers
        farmer farmers fishermen trader traders worker workers miners drivers pilots hoteliers employers exporters importers manufacturers
        refugee refugees migrant migrants prisoner prisoners detainee detainees victim victims survivor survivors witness witnesses
        resident residents villagers tribesmen villager herders growers owner owners tourist tourists passengers families family
        prosecutor judge judges court courts tribunal watchdog agency fund commission council committee community world opinion observers mediators inspectors
        inquiry resolution report study ruling alliance coalition bloc website leaflet leaflets video
        unesco unicef imf ecowas asean opec opcw amnesty greenpeace taliban hamas hezbollah hizbollah hizbullah houthis qaeda qaida shabaab isis isil daesh
        secretary-general candidate candidates dissidents widow mother father brother son daughter wife sources source
        """);

    /// <summary>Offices that stand above countries: who holds one no longer speaks for the country that he once led.</summary>
    public static readonly WordSet AboveCountries = new("pope pontiff rapporteur who");

    /// <summary>A country's people in the mass: they hold stances toward other countries, but not their country's toward itself.</summary>
    public static readonly WordSet Crowd = new("""
        protesters protestors demonstrators crowd crowds mob people voters citizens public students fans youths villagers residents marchers
        survey poll respondents supporters families workers farmers fishermen drivers hauliers
        """);

    /// <summary>Verbs of judgement as participles: in the passive somebody judges, named or not.</summary>
    public static readonly WordSet Judged = new("""
        praised accused criticised criticized condemned blamed hailed thanked applauded lauded denounced congratulated commended mocked ridiculed
        """);

    // Media that a state runs, and whose they are.
    private static readonly (ulong[] Words, ushort[] States) Media = ReadMedia(
        "xinhua CN, cctv CN, cgtn CN, tass RU, interfax RU, sputnik RU, rt RU, irna IR, sana SY, kcna KP, anadolu TR, trt TR");

    /// <summary>"I", "we".</summary>
    public static readonly WordSet FirstPerson = new("i we me us myself ourselves");

    /// <summary>"My", "our".</summary>
    public static readonly WordSet FirstOwner = new("my our");

    /// <summary>Pronouns of a person.</summary>
    public static readonly WordSet HeOrShe = new("he she him his her");

    /// <summary>Pronouns of a country or several people.</summary>
    public static readonly WordSet ItOrThey = new("it its they their them");

    /// <summary>Of these, the ones that always mean somebody.</summary>
    public static readonly WordSet ThirdPlural = new("they their them");

    /// <summary>"He", "she", "they", "it" and the words for what is theirs.</summary>
    public static readonly WordSet ThirdOwner = new("his her its their");

    private static readonly HolderWordTable All = Join();

    // By themselves, for most statements have none of them.
    private static readonly HolderWordTable First = JoinFirst();

    /// <summary>The lists that a word stands in, of those that are asked for every word.</summary>
    public static HolderWordKinds Of(ulong word) => All.Of(word);

    /// <summary>Whether one of some words may be of the first person; no is certain.</summary>
    public static bool MayHaveFirstPerson(ReadOnlySpan<Text.Token> tokens) => First.MayHold(tokens);

    /// <summary>The country whose state runs a <see cref="HolderWordKinds.StateMedium"/>.</summary>
    public static ushort StateOfMedium(ulong word) => Media.States[Array.IndexOf(Media.Words, word)];

    private static HolderWordTable Join()
    {
        var table = new HolderWordTable(
            (Speech.Slots.Length + Office.Slots.Length + Private.Slots.Length + AboveCountries.Slots.Length + Crowd.Slots.Length) / 2);
        table.Add(Speech.Slots, HolderWordKinds.Speech);
        table.Add(Office.Slots, HolderWordKinds.Office);
        table.Add(Private.Slots, HolderWordKinds.Private);
        table.Add(AboveCountries.Slots, HolderWordKinds.AboveCountries);
        table.Add(Crowd.Slots, HolderWordKinds.Crowd);
        table.Add(FirstPerson.Slots, HolderWordKinds.FirstPerson);
        table.Add(FirstOwner.Slots, HolderWordKinds.FirstOwner);
        table.Add(Media.Words, HolderWordKinds.StateMedium);
        return table;
    }

    private static HolderWordTable JoinFirst()
    {
        var table = new HolderWordTable((FirstPerson.Slots.Length + FirstOwner.Slots.Length) / 2);
        table.Add(FirstPerson.Slots, HolderWordKinds.FirstPerson);
        table.Add(FirstOwner.Slots, HolderWordKinds.FirstOwner);
        return table;
    }

    private static (ulong[] Words, ushort[] States) ReadMedia(string list)
    {
        string[] entries = list.Split(", ");
        ulong[] words = new ulong[entries.Length];
        ushort[] states = new ushort[entries.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            words[i] = Text.WordHash.Of(entries[i][..^3]);
            states[i] = (ushort)Country.Parse(entries[i].AsSpan()[^2..]).Place;
        }

        return (words, states);
    }
}
