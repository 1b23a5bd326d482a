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
    public static readonly ulong Comma = Mark(",");
    public static readonly ulong Colon = Mark(":");
    public static readonly ulong Opening = Mark("(");

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

    public static bool IsDash(in Token token) => token.Hash == Hyphen || token.Hash == LongDash;

    public static bool IsHyphen(in Token token) => token.Hash == Hyphen && !token.HasSpaceBefore;

    public static bool EndsSentence(in Token token) =>
        token.Hash == Period || token.Hash == Question || token.Hash == Exclamation;

    public static bool IsPeriod(in Token token) => token.Hash == Period;

    private static ulong Mark(string mark) => WordHash.Of(mark);
}
