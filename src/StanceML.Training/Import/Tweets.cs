using StanceML.Training.Data;

namespace StanceML.Training.Import;

/// <summary>The labels of stance data sets on tweets.</summary>
internal static class Tweets
{
    /// <summary>FAVOR, AGAINST or NONE, or what the caller's map makes of another.</summary>
    public static Stance ReadStance(string label, RowScope row)
    {
        label = label.Trim();
        bool none = row.Labels?.Has(label) != true && label.Equals("NONE", StringComparison.OrdinalIgnoreCase);
        return none ? Stance.Neutral : StatementJson.ReadStance(label, row);
    }
}
