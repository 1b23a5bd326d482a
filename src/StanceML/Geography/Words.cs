using StanceML.Text;

namespace StanceML.Geography;

/// <summary>Closed word lists that the reading rules ask. They hold no country.</summary>
internal static class Words
{
    private static readonly ulong Hyphen = Mark("-");
    private static readonly ulong LongDash = Mark("\u2014");
    private static readonly ulong Period = Mark(".");
    private static readonly ulong Question = Mark("?");
    private static readonly ulong Exclamation = Mark("!");
    public static readonly ulong The = Mark("the");
    public static readonly ulong Comma = Mark(",");
    public static readonly ulong Colon = Mark(":");
    public static readonly ulong Opening = Mark("(");

    public static readonly ulong Minister = Mark("minister");
    public static readonly ulong Prime = Mark("prime");
    public static readonly ulong Foreign = Mark("foreign");

    public static readonly ulong General = Mark("general");

    /// <summary>Before "general": offices that are none of a soldier.</summary>
    public static readonly WordSet CivilGenerals = new("secretary attorney solicitor surgeon director inspector consul auditor postmaster");

    /// <summary>Titles of presidents.</summary>
    public static readonly WordSet Presidents = new("president pres");

    /// <summary>Titles of heads of government, but for "prime minister".</summary>
    public static readonly WordSet Premiers = new("premier pm chancellor taoiseach");

    /// <summary>Titles of monarchs.</summary>
    public static readonly WordSet Monarchs = new("king queen emperor prince princess sheikh emir sultan");

    /// <summary>Words that headlines leave small.</summary>
    public static readonly WordSet Small = new("a an and as at but by for in is it nor of off on or per so the to up via vs vs. with");

    /// <summary>Titles that make a following surname a leader's.</summary>
    public static readonly WordSet Titles = new(
        "president chancellor premier minister pm king queen emperor prince princess sheikh emir sultan general gen marshal " +
        "secretary leader dictator strongman comrade chairman supremo taoiseach generalissimo colonel premier-designate " +
        "ayatollah pope pres");

    /// <summary>Forms of address; with them only surnames that are safe or agree with another mention count.</summary>
    public static readonly WordSet Address = new("mr mrs ms miss dr sir lord lady madam dame herr frau monsieur");

    /// <summary>Words after a surname that make it a leader's.</summary>
    public static readonly WordSet Rule = new(
        "administration government regime presidency dictatorship cabinet junta era doctrine premiership years");

    /// <summary>What is named after people.</summary>
    public static readonly WordSet Sites = new(
        "base airbase airport airfield port harbour harbor dam bridge stadium mosque cathedral hospital university college school academy " +
        "street avenue boulevard square park tower towers hotel village town city district province prison camp stadium barracks island " +
        "lake mountain valley county heights hills beach bay ranch foundation library museum mausoleum memorial prize institute");

    /// <summary>Before them: of which kind.</summary>
    public static readonly WordSet SiteKinds = new("air naval military army international medical high refugee");

    /// <summary>Small words that begin names: "al-Sharaa", "von der Leyen".</summary>
    public static readonly WordSet Particles = new(
        "al el an as at az ash ben bin ibn abu abd bel ul ur de da di do dos du la le van von der den ter ten ould ag i");

    /// <summary>Days and months: capitalised, but no part of a name.</summary>
    public static readonly WordSet Days = new(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september " +
        "october november december jan feb mar apr jun jul aug sep sept oct nov dec");

    /// <summary>Persons without a name.</summary>
    public static readonly WordSet Pronouns = new("he she it we they you i");

    /// <summary>Words that carry a capital only because they open a sentence, or stand before names without being part of them.</summary>
    public static readonly WordSet Openers = new(
        "the a an and but when while if as after before since because although though that what why how where who whether so " +
        "then now yet still even only both like unlike with without for from by in on at to of under against between among " +
        "meanwhile however today yesterday will would can could did does do is was has had republican democrat democratic " +
        "former late today's dear should let perhaps maybe watch even once until asked told");

    /// <summary>The marks that <see cref="IsDash"/> takes.</summary>
    public static ReadOnlySpan<ulong> Dashes => (ulong[])[Hyphen, LongDash];

    public static bool IsDash(in Token token) => token.Hash == Hyphen || token.Hash == LongDash;

    public static bool IsHyphen(in Token token) => token.Hash == Hyphen && !token.HasSpaceBefore;

    public static bool EndsSentence(in Token token) =>
        token.Hash == Period || token.Hash == Question || token.Hash == Exclamation;

    public static bool IsPeriod(in Token token) => token.Hash == Period;

    /// <summary>Says whether a word goes on with a name before a hyphen: "al-Kuwaiti".</summary>
    public static bool IsNamePart(in MentionContext context, int first) =>
        IsDash(context.At(first - 1)) && !context.Tokens[first].HasSpaceBefore && Particles.Has(context.At(first - 2));

    private static ulong Mark(string mark) => WordHash.Of(mark);
}
