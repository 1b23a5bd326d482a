using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace StanceML.Benchmarks;

/// <summary>A column that turns the mean time of an operation into statements, megabytes or nanoseconds a statement.</summary>
internal sealed class ThroughputColumn(string name, string legend, Func<double, StatementSetAttribute, string> show, Func<double, TextSizeAttribute, string>? showText = null) : IColumn
{
    /// <summary>Statements a second.</summary>
    public static IColumn PerSecond { get; } = new ThroughputColumn(
        "statements/s", "Statements a second on one thread", (nanoseconds, set) => (1e9 / nanoseconds * set.Statements).ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>Megabytes of UTF-8 a second.</summary>
    public static IColumn Megabytes { get; } = new ThroughputColumn(
        "MB/s", "Megabytes (1,000,000 bytes of UTF-8) a second", (nanoseconds, set) =>
            (1e3 / nanoseconds * set.Statements * BenchmarkData.MeanBytes(set.Targets)).ToString("N1", CultureInfo.InvariantCulture),
        (nanoseconds, text) => (1e3 / nanoseconds * text.Characters).ToString("N1", CultureInfo.InvariantCulture));

    /// <summary>Nanoseconds a statement.</summary>
    public static IColumn Nanoseconds { get; } = new ThroughputColumn(
        "ns/statement", "Median nanoseconds a statement", (nanoseconds, set) => (nanoseconds / set.Statements).ToString("N0", CultureInfo.InvariantCulture));

    public string Id => name;

    public string ColumnName => name;

    public string Legend => legend;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        if (summary[benchmarkCase]?.ResultStatistics is not { } statistics)
            return "-";
        MethodInfo method = benchmarkCase.Descriptor.WorkloadMethod;
        if (method.GetCustomAttribute<StatementSetAttribute>() is { } set)
            return show(statistics.Median, set);
        return method.GetCustomAttribute<TextSizeAttribute>() is { } text && showText is not null ? showText(statistics.Median, text) : "-";
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;
}
