using StanceML.Text;

namespace StanceML.Lexicons;

/// <summary>Says of a word form what it is wherever it stands.</summary>
internal static class WordUses
{
    // Words with a use of their own.
    private static readonly Dictionary<ulong, WordUse> Own = new()
    {
        [WordHash.Of("that")] = WordUse.That,
        [WordHash.Of("no")] = WordUse.Determiner,
        [WordHash.Of("to")] = WordUse.To,
        [WordHash.Of("like")] = WordUse.Like,
        [WordHash.Of("her")] = WordUse.Her,
    };

    /// <summary>The use of a word, by its hash and classes: the first that fits, in this order.</summary>
    public static WordUse Of(ulong word, WordClasses classes)
    {
        if (Own.TryGetValue(word, out WordUse own))
            return own;
        if ((classes & WordClasses.Negation) != 0)
            return WordUse.Negation;
        if ((classes & WordClasses.Closed) != 0)
            return Closed(classes);
        if ((classes & WordClasses.AnyVerb) != 0)
            return WordUse.Open;
        bool noun = (classes & WordClasses.AnyNoun) != 0, adjective = (classes & WordClasses.Adjective) != 0;
        if (noun || adjective)
            return noun && adjective ? WordUse.Open : noun ? WordUse.Noun : WordUse.Adjective;
        return (classes & WordClasses.Adverb) != 0 ? WordUse.Adverb : WordUse.Open;
    }

    private static WordUse Closed(WordClasses classes)
    {
        if ((classes & WordClasses.Be) != 0)
            return WordUse.Be;
        if ((classes & WordClasses.Have) != 0)
            return WordUse.Have;
        if ((classes & WordClasses.Do) != 0)
            return WordUse.Do;
        if ((classes & WordClasses.Modal) != 0)
            return WordUse.Modal;
        if ((classes & WordClasses.Coordinator) != 0)
            return WordUse.Coordinator;
        if ((classes & WordClasses.Relative) != 0)
            return WordUse.Relative;
        if ((classes & WordClasses.PossessivePronoun) != 0)
            return WordUse.PossessivePronoun;
        if ((classes & WordClasses.Preposition) != 0)
            return WordUse.Preposition;
        if ((classes & WordClasses.Subordinator) != 0)
            return WordUse.Subordinator;
        return (classes & WordClasses.Determiner) != 0 ? WordUse.Determiner : WordUse.Pronoun;
    }
}
