namespace StanceML.Training.Data;

/// <summary>The register of a statement: what kind of text it is from.</summary>
public static class Registers
{
    /// <summary>The statement's source; without one, its id up to the last hyphen; without that, "none".</summary>
    /// <param name="statement">The statement.</param>
    public static string Of(LabelledStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        int hyphen = statement.Id.LastIndexOf('-');
        return statement.Source ?? (hyphen > 0 ? statement.Id[..hyphen] : "none");
    }
}
