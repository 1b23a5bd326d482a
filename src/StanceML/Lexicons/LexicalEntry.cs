using System.Runtime.InteropServices;

namespace StanceML.Lexicons;

/// <summary>What the lexicon knows of one word form.</summary>
/// <param name="Lemma">Hash of its base form.</param>
/// <param name="Classes">What it can be.</param>
/// <param name="Expressions">The <see cref="ExpressionLink"/> of the expressions that begin with it; 0 for none.</param>
/// <param name="Valence">General good or bad, -3 to +3.</param>
/// <param name="Preposition">Its number in <see cref="Prepositions"/>, or -1.</param>
/// <param name="Use">What it is wherever it stands.</param>
/// <remarks>Laid out as in the compiled lexicon: 20 bytes, the last one empty.</remarks>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct LexicalEntry(ulong Lemma, WordClasses Classes, uint Expressions, sbyte Valence, sbyte Preposition, WordUse Use);
