using System.Globalization;

namespace StanceML.Cli;

/// <summary>Writes values as one line of CSV.</summary>
internal static class CsvLine
{
    /// <summary>Values with commas between them, quoted where they must be; numbers as everywhere in the world of CSV, with a point; nothing for what was not measured.</summary>
    public static string Of(params ReadOnlySpan<object?> values)
    {
        string[] fields = new string[values.Length];
        for (int i = 0; i < fields.Length; i++)
        {
            fields[i] = values[i] switch
            {
                double.NaN => "",
                double number => number.ToString("0.######", CultureInfo.InvariantCulture),
                bool flag => flag ? "true" : "false",
                IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
                { } value => JudgementTable.Quoted(value.ToString()!),
                null => "",
            };
        }

        return string.Join(',', fields);
    }
}
