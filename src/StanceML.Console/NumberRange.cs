using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace StanceML.Cli;

/// <summary>Refuses numbers that an option has no use for, before any work is done with them.</summary>
internal static class NumberRange
{
    /// <summary>Adds the bounds to an option, both inclusive; nothing is put right in silence.</summary>
    public static Option<T> Between<T>(this Option<T> option, double least, double most)
    {
        option.Validators.Add(result =>
        {
            foreach (Token token in result.Tokens)
            {
                // What is no number at all the parser refuses; NaN it takes, and NaN lies within no bounds.
                if (double.TryParse(token.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && !(number >= least && number <= most))
                    result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option.Name} {token.Value} is out of range. Expected {least} {(most >= int.MaxValue ? "or more" : $"to {most}")}."));
            }
        });
        return option;
    }

    /// <summary>Adds a lower bound; infinity and NaN are refused too.</summary>
    public static Option<T> AtLeast<T>(this Option<T> option, double least) => option.Between(least, float.MaxValue);
}
