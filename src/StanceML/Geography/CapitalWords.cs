using StanceML.Text;

namespace StanceML.Geography;

/// <summary>The words by which <see cref="CapitalRules"/> tells a government from a place.</summary>
internal static class CapitalWords
{
    public static readonly ulong Between = WordHash.Of("between");
    public static readonly ulong At = WordHash.Of("at");
    public static readonly ulong Back = WordHash.Of("back");
    public static readonly ulong In = WordHash.Of("in");
    public static readonly ulong Of = WordHash.Of("of");
    public static readonly ulong From = WordHash.Of("from");
    public static readonly ulong That = WordHash.Of("that");
    public static readonly ulong To = WordHash.Of("to");

    /// <summary>Before a place: prepositions, directions, verbs of moving and of destroying.</summary>
    public static readonly WordSet Locating = new(
        "in at near outside inside around across throughout through via into onto within off downtown central northern southern " +
        "eastern western north south east west northeast northwest southeast southwest outer inner greater old visit visits visited " +
        "visiting leave leaving left reach reached reaching enter entered entering city town capital bomb bombed bombing shelled " +
        "shelling besieged besieging captured capture our my your his her their its historic fled flee fleeing toured occupied divided nearby");

    /// <summary>Before "in" and a capital: people who are its government.</summary>
    public static readonly WordSet Officials = new(
        "officials official authorities leaders leadership government governments president regime rulers policymakers policy-makers " +
        "diplomats politicians lawmakers administration power parliament cabinet ministers generals masters allies patrons hawks " +
        "decision-makers strategists elites counterparts colleagues");

    /// <summary>Within a few words before "at": what is turned on a government.</summary>
    public static readonly WordSet Aimed = new(
        "lash lashed lashes lashing swipe swipes dig digs jab jabs barb barbs broadside volley snarl snarled sneer sneered sneers snipe sniped " +
        "sniping rail railed rails railing rage raged raging anger angry fury furious outrage outraged fume fumed frustration frustrated " +
        "irritation irritated dismay annoyance resentment indignation aim aimed aims aiming directed targeted levelled leveled hurled " +
        "finger fingers growl growled scoff scoffed scoffs hint hinted hints message sanctions criticism accusations insults threats");

    /// <summary>What is done to a government in its capital.</summary>
    public static readonly WordSet Overthrow = new("coup putsch takeover");

    /// <summary>Before "of" and a place.</summary>
    public static readonly WordSet PlaceHeads = new(
        "streets street city suburb suburbs outskirts north south east west northeast northwest southeast southwest mayor centre center " +
        "part parts district districts area areas neighborhood neighborhoods neighbourhood neighbourhoods residents resident people " +
        "citizens governor minister siege battle outside gates port capital town heart middle university bishop archbishop region " +
        "province edge map museum airport bombing shelling fall treaty congress convention capture liberation side " +
        "most half swathes edges slums skies ruins rubble quarter quarters alleys rooftops seizure evacuation");

    /// <summary>Before "of" and a government: what others feel toward it, and what only governments have.</summary>
    public static readonly WordSet Attitudes = new(
        "mistrust distrust fear fears suspicion suspicions wary critical criticism critics condemnation denunciation support supporters " +
        "backing approval rejection defiance allies ally enemies enemy opponents rivals policy policies intentions ambitions actions " +
        "aggression demands behest influence tool tools puppet puppets agents envoys recognition appeasement");

    /// <summary>Within a few words before "to" or "from": dealings with a government.</summary>
    public static readonly WordSet Relations = new(
        "ties tie message messages letter warning warnings warned support aid loyal loyalty linked links appeal response reply threat " +
        "sell sells sold sale sales allegiance pressure gave give gives giving alternative concession concessions opposed opposition " +
        "signal signals close closer friendly hostile answer demand demands request complaint protest orders order instructions " +
        "pushback reaction criticism approval permission funding money weapons arms independence guarantees assurances help thanks " +
        "according loan loans debt");

    /// <summary>Within a few words before "to" or "from": moving about.</summary>
    public static readonly WordSet Travel = new(
        "fled flee flees fleeing exile exiled flew fly flies flying travel travels travelled traveled travelling traveling trip visit visits went go goes going gone come " +
        "came comes coming return returned returns returning moved move moving drive drove flight flights arrived arrive train tickets " +
        "km miles kilometers kilometres back journey sent live reporting reports reported report headed heading walked walk walking " +
        "invite invited inviting welcome welcomed brought bring took taken road highway bus planes transferred extradited deported " +
        "flown marched march route evacuated relocate relocated commute commuting tour toured hour hours broadcast");

    /// <summary>Before "between" and places: ways from one to the other.</summary>
    public static readonly WordSet Routes = new(
        "train trains flight flights flying fly road highway motorway railway rail line bus buses service services route routes border " +
        "travel travels travelling traveling distance halfway shuttle shuttled shuttling ferry journey km miles kilometres kilometers pipeline");

    /// <summary>After a possessive: what persons have and places have not.</summary>
    public static readonly WordSet Kin = new(
        "wife husband widow son sons daughter daughters mother father parents brother sister brothers sisters family uncle aunt cousin " +
        "nephew niece girlfriend boyfriend fiancee lawyer attorney album debut");

    /// <summary>After a hyphen: "Moscow-backed".</summary>
    public static readonly WordSet Bound = new(
        "led backed allied sponsored controlled appointed friendly installed supported aligned imposed brokered funded financed " +
        "approved loyal leaning ordered trained armed dominated directed run picked endorsed initiated proposed oriented");

    /// <summary>Before a government: prepositions and verbs of dealing with it.</summary>
    public static readonly WordSet Dealing = new(
        "by with against between on upon toward towards accuse accuses accused accusing criticise criticised criticises criticize " +
        "criticized criticizes blame blames blamed condemn condemns condemned urge urges urged warn warns warned thank thanked " +
        "praise praised support supports backs backed let lets letting forcing prodded prodding nudged nudging pressed pressing");

    /// <summary>Between a place and what it is.</summary>
    public static readonly WordSet Being = new("is was remains became becomes");

    /// <summary>What a place is.</summary>
    public static readonly WordSet Settlements = new("city capital town metropolis port suburb village place");

    /// <summary>Before an attributive capital.</summary>
    public static readonly WordSet Articles = new("the a an");

    /// <summary>Between two capitals.</summary>
    public static readonly WordSet Joining = new("and or , & versus");

    /// <summary>After a capital: its government, and what governments have.</summary>
    public static readonly WordSet GovernmentNouns = new(
        "government governments authorities officials official regime administration leadership leaders leader rulers ruler junta " +
        "cabinet parliament policy policies politicians diplomats spokesman spokeswoman spokesperson ministry foreign elite elites " +
        "establishment hawks insiders policymakers politics stance position approach approaches dictates minister president " +
        "envoy ambassador embassy military forces troops army propaganda aggression interference allies ally proxies puppets");

    /// <summary>After a capital: what governments do.</summary>
    public static readonly WordSet Verbs = new(
        "is was are were be has had have will would can could must should may might shall did does do said says say saying tells " +
        "told accuses warns condemns denies rejects wants seeks hopes fears claims insists calls urges backs supports opposes " +
        "agrees refuses demands vows pledges promises plans intends tries needs knows thinks believes sees considers views regards " +
        "makes takes gives gets keeps holds puts sets lets moves acts responds reacts replies answers retaliates threatens attacks " +
        "strikes hits bans blocks cuts lifts eases imposes sanctions summons expels recalls withdraws sends pays buys sells spends " +
        "hails praises welcomes thanks congratulates criticises criticizes blames slams blasts denounces decries dismisses " +
        "recognises recognizes acknowledges admits confirms announces declares reveals signals hints suggests proposes offers asks " +
        "appeals invites hosts joins leaves quits enters signs ratifies violates breaks breaches ignores defies resists challenges " +
        "faces fights wins loses gains becomes remains stays stands continues begins starts stops ends fails succeeds appears seems " +
        "looks feels expects prepares pushes presses pursues protests questions doubts maintains argues asserts alleges complains " +
        "contends stresses emphasises emphasizes notes adds explains describes defends protects helps arms funds finances trains " +
        "deploys launches conducts carries uses treats relies depends risks deserves owes won lost made took gave got kept held " +
        "put set let sent paid bought sold spent began fought knew thought saw felt stood became came went left quit broke chose " +
        "built brought sought struck hit cut spoke swore drew withdrew swears stepped turns turned wields works ordered orders " +
        "fines drags slaps vetoes woos snubs rebuffs rebukes scolds lectures rejoins scraps shelves delays widens deepens " +
        "readies revives renews resumes restores rolls ramps reins raises lowers slashes freezes unfreezes seizes probes sues " +
        "jails frees swaps lobbies leans clings balks bristles fumes frets hedges hesitates " +
        "reconsiders reassures reaffirms reiterates commits earmarks allocates approves passes enacts repeals overturns adopts drops " +
        "mulls eyes weighs softens hardens tightens doubles steps cast tore shook froze stole bit caught dealt drove flew forgot grew hid laid lent meant ran " +
        "stuck taught threw understood wrote bent bet forbade forgave oversaw undertook withheld underwent upheld overrode strove wove " +
        "axes backtracks backpedals caves chides clamps concurs condones connives cranks curbs defers detains disputes distances " +
        "ditches escalates evicts exits extradites grants grapples grills halts hikes inks insinuates intensifies " +
        "intervenes invokes irks laments legalises legalizes lodges loosens mandates mocks mourns nods nudges objects ousts outlaws pardons " +
        "parries pauses pivots placates plays plots prods props provokes quashes rallies ratchets reacts rebuts recoils relents removes reopens " +
        "repays replaces rescinds restricts retorts retracts reverses salutes scoffs scrambles seals secures severs shifts shrugs " +
        "shuts sides skips snarls spars spurns squeezes stalls stonewalls strips suspends targets tests throws topples touts trims " +
        "trumpets underlines unveils upgrades voices votes wades waits waives wavers yields never won't can't cannot doesn't didn't isn't wasn't hasn't wouldn't");

    /// <summary>Before the object of a verb.</summary>
    public static readonly WordSet BeforeObject = new("its the a an their his her no any all another more this these those him them us itself");

    /// <summary>Inside names of places in Romance languages.</summary>
    public static readonly WordSet Romance = new("da do dos das de del della di");

    /// <summary>After a capital: what makes it a place.</summary>
    public static readonly WordSet PlaceNouns = new(
        "airport police court courts street streets suburb suburbs office hotel university residents resident bombing bombings bombers " +
        "stock stocks share shares exchange city mayor marathon olympics olympic bureau zoo metro subway underground tube accord accords " +
        "agreement agreements protocol protocols convention conference summit declaration treaty process talks round film festival " +
        "fashion symphony philharmonic museum hospital prison station club school cathedral correspondent daily newspaper born based " +
        "attack bomb blast blasts explosion region area areas district neighborhood neighbourhood suburb meeting zone square chief " +
        "time tower bridge park market markets theatre theater opera church mosque synagogue iconic old skyline traffic weather " +
        "apartment flat house home homes restaurant bar cafe nightclub stadium arena fans team side derby clash tourists tourist " +
        "governor council councillor commuters commuter house-prices property housing train trains bus buses port harbour harbor");

    /// <summary>After a possessive capital: what it has done rather than what was done in it.</summary>
    public static readonly WordSet Acts = new("attack bombing blast bomb meeting treaty declaration agreement time process talks chief");

    /// <summary>After a capital: words that say nothing about it.</summary>
    public static readonly WordSet Function = new(
        "and or but as of in on at over to with for from by against that which who whom whose after before since until under amid while " +
        "when if because also still now then yet again first not about into between during despite without toward towards than so " +
        "too itself alone what where why how whether though although more less even just only once through upon via within behind " +
        "ahead today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday last this next per vs versus later " +
        "back out up down off away there here the a an its his their all both either neither nor it they he she we you");
}
