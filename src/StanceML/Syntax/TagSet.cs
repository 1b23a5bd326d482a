using System.Runtime.CompilerServices;

namespace StanceML.Syntax;

/// <summary>Sets of tags as bits, so that one test answers for many tags.</summary>
internal static class TagSet
{
    /// <summary>Words of a verb phrase, but for adverbs and negations.</summary>
    public const uint Verbal = 1u << (int)Tag.Modal | 1u << (int)Tag.Be | 1u << (int)Tag.Have | 1u << (int)Tag.Do | 1u << (int)Tag.Infinitive | FullVerbs;

    /// <summary>Verbs that mean something by themselves.</summary>
    public const uint FullVerbs = 1u << (int)Tag.Verb | 1u << (int)Tag.BaseVerb | 1u << (int)Tag.Participle | 1u << (int)Tag.Gerund;

    /// <summary>Words with which a noun phrase begins.</summary>
    public const uint Nominal = Content | 1u << (int)Tag.Pronoun | Openers;

    /// <summary>Words of which a noun phrase is made.</summary>
    public const uint Content = 1u << (int)Tag.Noun | 1u << (int)Tag.Name | 1u << (int)Tag.Number | 1u << (int)Tag.Adjective;

    /// <summary>Words that open a noun phrase.</summary>
    public const uint Openers = 1u << (int)Tag.Determiner | 1u << (int)Tag.PossessivePronoun;

    /// <summary>Words that stand inside verb phrases, or alone.</summary>
    public const uint Adverbial = 1u << (int)Tag.Adverb | 1u << (int)Tag.Negation;

    /// <summary>Whether a set holds a tag.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Has(this uint set, Tag tag) => (set >> (int)tag & 1) != 0;
}
