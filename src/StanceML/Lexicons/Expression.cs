namespace StanceML.Lexicons;

/// <summary>A stance-bearing expression: what it expresses toward its object and its subject.</summary>
/// <param name="Term">The lemma or phrase as the table has it.</param>
/// <param name="Part">v verb, n noun, a adjective, x fixed phrase.</param>
/// <param name="Object">Stance toward the object or complement, -2 very hostile to +2 very friendly.</param>
/// <param name="Subject">How it reflects on the subject, -2 to +2.</param>
/// <param name="Strength">1 to 3: how reliably.</param>
/// <param name="Prepositions">Bit set over <see cref="Prepositions"/> that introduce the object.</param>
/// <param name="Class">What kind of act it is.</param>
/// <param name="Id">Hash of the term and part, by which features name it.</param>
internal sealed record Expression(
    string Term, char Part, int Object, int Subject, int Strength, uint Prepositions, ExpressionClass Class, ulong Id);
