using StanceML.Text;

namespace StanceML.Geography;

/// <summary>Tells towns that bear a capital's or a country's name by the state after them: "Rome, N.Y.", "Lima, Ohio".</summary>
internal static class StateRules
{
    private static readonly WordSet Names = new(
        "alabama alaska arizona arkansas california colorado connecticut delaware florida idaho illinois indiana iowa kansas kentucky " +
        "louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon " +
        "pennsylvania tennessee texas utah vermont virginia wisconsin wyoming ontario quebec alberta manitoba saskatchewan");

    // Of two words: "New York", "West Virginia".
    private static readonly WordSet First = new("new north south west british nova");

    private static readonly WordSet Second = new("york hampshire jersey mexico carolina dakota virginia columbia scotia brunswick");

    private static readonly WordSet Dotted = new("n.y. n.j. n.h. n.m. n.c. n.d. s.c. s.d. r.i. w.va. b.c.");

    // Before a full stop.
    private static readonly WordSet Short = new(
        "ala ariz ark calif colo conn del fla ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash " +
        "wis wyo ont que alta");

    private static readonly WordSet Codes = new("tx ny ky oh fl nj il wi mo tn va pa");

    /// <summary>Says whether a comma and a state of a federation in North America follow at a token.</summary>
    /// <remarks>The state must end its phrase, so that "China, Texas and California" stays a list.</remarks>
    public static bool Follows(in MentionContext context, int end)
    {
        if (context.At(end).Hash != Words.Comma)
            return false;
        ref readonly Token state = ref context.At(end + 1);
        if (!state.IsWord || !state.IsCapitalised)
            return false;
        if (Dotted.Has(state))
            return true;
        ref readonly Token after = ref context.At(end + 2);
        if (Short.Has(state) && Words.IsPeriod(after) && !after.HasSpaceBefore)
            return true;
        if (Codes.Has(state) && state.IsAllCaps)
            return EndsPhrase(after);
        return Names.Has(state)
            ? EndsPhrase(after)
            : First.Has(state) && Second.Has(after) && EndsPhrase(context.At(end + 3));
    }

    private static bool EndsPhrase(in Token token) => !token.IsWord || !token.IsCapitalised && !CapitalWords.Joining.Has(token);
}
