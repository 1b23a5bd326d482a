using StanceML.Geography;
using StanceML.Lexicons;
using StanceML.Syntax;

namespace StanceML.Attribution;

/// <summary>Finds who takes a stance: who acts on the target or judges it, else whose words they are, else the author.</summary>
internal static class HolderFinder
{
    /// <summary>The holder of a stance.</summary>
    public static FoundHolder Find(StatementAnalysis analysis, StanceClue clue)
    {
        var agents = new AgentFinder(analysis, clue);
        Party agent = agents.Find(out HolderReason reason);
        if (agent.Kind is PartyKind.Country or PartyKind.Other)
            return Found(agent, reason);
        if (agent.Kind == PartyKind.Office && TryCountry(analysis, agent, clue, out Party supplied))
            return Found(supplied, reason);
        if (agent.Kind is PartyKind.Nobody or PartyKind.Target && TryMentions(analysis, clue, out Party acting, out reason))
            return Found(acting, reason);

        Party speaker = agents.FindSpeaker();
        HolderReason how = HolderReason.Speaker;
        if (!Speaks(speaker, clue) && SpeechFinder.TryFind(analysis, clue.Token, clue.Target, out Speech speech))
        {
            speaker = speech.Party;
            how = analysis.Quoted[clue.Token] ? HolderReason.Quotation : speech.Reason;
        }

        if (speaker.Kind is PartyKind.Country or PartyKind.Other)
            return Found(speaker, how);
        if (speaker.Kind == PartyKind.Target && clue.Stance == Stance.Favor)
            return Found(speaker, how);
        if (speaker.Kind == PartyKind.Office)
            return TryCountry(analysis, speaker, clue, out Party country) ? Found(country, how) : new FoundHolder(HolderKind.Other, 0, speaker.First, speaker.Last, how);
        if (speaker.Kind == PartyKind.Pronoun)
            return new FoundHolder(HolderKind.Other, 0, speaker.First, speaker.Last, HolderReason.Pronoun);
        if (agent.Kind == PartyKind.FirstPerson || speaker.Kind == PartyKind.FirstPerson)
            return FoundHolder.Author(HolderReason.FirstPerson);
        if (agent.Kind == PartyKind.Pronoun)
            return new FoundHolder(HolderKind.Other, 0, agent.First, agent.Last, HolderReason.Pronoun);
        return FoundHolder.Author(HolderReason.AuthorVoice);
    }

    // The expression has nobody: whoever does something to the target where it is named.
    private static bool TryMentions(StatementAnalysis analysis, StanceClue clue, out Party party, out HolderReason reason)
    {
        foreach (FoundMention mention in analysis.Mentions.Mentions)
        {
            if (mention.Place != clue.Target || !mention.Counts)
                continue;
            var agents = new AgentFinder(analysis, clue with { Token = mention.EndToken - 1, TargetActs = false });
            party = agents.Find(out reason);
            if (party.Kind is PartyKind.Country or PartyKind.Other)
                return true;
        }

        party = Party.Nobody;
        reason = HolderReason.None;
        return false;
    }

    private static bool Speaks(Party party, StanceClue clue) => party.Kind switch
    {
        PartyKind.Nobody => false,
        PartyKind.Target => clue.Stance == Stance.Favor,
        _ => true,
    };

    private static FoundHolder Found(Party party, HolderReason reason) => new(
        party.Kind == PartyKind.Other ? HolderKind.Other : HolderKind.Country, party.Place, party.First, party.Last, reason);

    // "The minister": the country named nearest before, else the only other one.
    private static bool TryCountry(StatementAnalysis analysis, Party office, StanceClue clue, out Party country)
    {
        country = Party.Nobody;
        Party behind = Party.Nobody;
        bool target = false;
        foreach (FoundMention mention in analysis.Mentions.Mentions)
        {
            if (!mention.Counts || mention.Place >= CountryList.Default.Codes.Length)
                continue;
            if (mention.Place == clue.Target)
            {
                target = true;
                continue;
            }

            var party = new Party(PartyKind.Country, mention.Place, office.First, office.Last);
            if (mention.EndToken <= office.First)
                country = party;
            else if (behind.IsNobody)
                behind = party;
        }

        if (country.IsNobody)
            country = behind;
        if (country.IsNobody && target && clue.Stance == Stance.Favor)
            country = new Party(PartyKind.Target, (ushort)clue.Target, office.First, office.Last);
        return !country.IsNobody;
    }
}
