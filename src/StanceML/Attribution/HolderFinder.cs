namespace StanceML.Attribution;

/// <summary>Finds who takes a stance: the candidate with the most points.</summary>
internal static class HolderFinder
{
    public static FoundHolder Find(Syntax.StatementAnalysis analysis, StanceClue clue)
    {
        var finder = new CandidateFinder();
        finder.Find(analysis, clue);
        return FoundHolder.Author(HolderReason.AuthorVoice);
    }
}
