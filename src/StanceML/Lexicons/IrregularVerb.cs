namespace StanceML.Lexicons;

/// <summary>The forms of an irregular verb; a null form is regular.</summary>
internal sealed record IrregularVerb(string[] Past, string[] Participle, string? Third, string? Ing);
