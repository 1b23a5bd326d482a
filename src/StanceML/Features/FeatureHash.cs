using System.Runtime.CompilerServices;
using StanceML.Syntax;
using StanceML.Text;

namespace StanceML.Features;

/// <summary>Names features by numbers: one salt for each kind, joined with what it speaks of.</summary>
internal static class FeatureHash
{
    /// <summary>What stands for the target, for any other country, for a bloc and for a number.</summary>
    public const ulong Target = 0x0123456789ABCDEF, Country = CountryUnits.Country, Bloc = CountryUnits.Bloc, Number = 0x369CF258BE147AD0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(FeatureKind kind, ulong content) => WordHash.Join((ulong)kind, content);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(FeatureKind kind, ulong content, ulong second) => WordHash.Join(WordHash.Join((ulong)kind, content), second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(FeatureKind kind, ulong content, ulong second, ulong third) => WordHash.Join(Of(kind, content, second), third);

    /// <summary>Goes on from the hash of a feature's first parts: <c>With(Of(kind, a), b)</c> is <c>Of(kind, a, b)</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong With(ulong begun, ulong next) => WordHash.Join(begun, next);
}
