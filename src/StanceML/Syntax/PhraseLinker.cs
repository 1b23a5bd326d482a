namespace StanceML.Syntax;

/// <summary>Hangs the phrases on each other: subjects, objects, prepositions, clauses. One pass from left to right.</summary>
internal static class PhraseLinker
{
    public static void Run(StatementAnalysis analysis)
    {
        var state = new LinkState(analysis);
        for (int i = 0; i < analysis.PhraseCount; i++)
            state.Link(i);
    }
}
