using System.Text;

namespace StanceML.Geography;

/// <summary>The kebab-case names of reasons and kinds.</summary>
internal static class ReasonName
{
    private static readonly string[] Names = [.. Enum.GetNames(typeof(MentionReason)).Select(Kebab)];

    private static readonly string[] HolderNames = [.. Enum.GetNames(typeof(HolderReason)).Select(Kebab)];

    /// <summary>The name of a reason, such as "us-state".</summary>
    public static string Of(MentionReason reason) => Names[(int)reason];

    /// <summary>The name of a holder's reason, such as "passive-agent".</summary>
    public static string Of(HolderReason reason) => HolderNames[(int)reason];

    /// <summary>Reads a reason's name.</summary>
    public static MentionReason Parse(string name, string where)
    {
        int index = Array.IndexOf(Names, name);
        return index >= 0
            ? (MentionReason)index
            : throw new FormatException($"{where}: '{name}' is no reason. Expected one of {string.Join(", ", Names)}.");
    }

    private static string Kebab(string name)
    {
        var kebab = new StringBuilder(name.Length + 4);
        foreach (char c in name)
        {
            if (char.IsAsciiLetterUpper(c) && kebab.Length > 0)
                kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(c));
        }

        return kebab.ToString();
    }
}
