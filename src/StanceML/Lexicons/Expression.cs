using System.Runtime.InteropServices;

namespace StanceML.Lexicons;

/// <summary>A stance-bearing expression: what it expresses toward its object and its subject.</summary>
/// <param name="Id">Hash of the term and part, by which features name it.</param>
/// <param name="Prepositions">Bit set over <see cref="Lexicons.Prepositions"/> that introduce the object.</param>
/// <param name="Part">v verb, n noun, a adjective, x fixed phrase.</param>
/// <param name="Object">Stance toward the object or complement, -2 very hostile to +2 very friendly.</param>
/// <param name="Subject">How it reflects on the subject, -2 to +2.</param>
/// <param name="Strength">1 to 3: how reliably.</param>
/// <param name="Class">What kind of act it is.</param>
/// <remarks>Laid out as in the compiled lexicon: 20 bytes without gaps.</remarks>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct Expression(
    ulong Id, uint Prepositions, char Part, sbyte Object, sbyte Subject, short Strength, ExpressionClass Class);
