using System.Globalization;
using StanceML.Benchmarks;

// Each word measures one table; "all" measures them all in about a quarter of an hour, "guard" writes nothing, "pages" writes the tables of
// benchmarks/results into the pages that show them. Options are BenchmarkDotNet's command line.
switch (args)
{
    case ["all"]:
        return AllTables.Run();
    case ["profile"]:
        return Profile.Run(withRivals: true, writesResults: true) ? 0 : 1;
    case ["guard"]:
        return Profile.Run(withRivals: false, writesResults: false) ? 0 : 1;
    case ["latency"]:
        LatencyTable.Run();
        return 0;
    case ["bulk"]:
        BulkTable.Run();
        return 0;
    case ["bulk", var given] when Counts([given]) is [var records]:
        BulkTable.Run(records);
        return 0;
    case ["bulk-run", var input, var output, var threads, var withEvidence]:
        BulkRun.Do(input, output, int.Parse(threads, CultureInfo.InvariantCulture), bool.Parse(withEvidence));
        return 0;
    case ["training-cost", .. var given] when Counts(given) is { } sizes:
        CostTable.Run(sizes);
        return 0;
    case ["pages"]:
        ResultPages.Write();
        return 0;
    case [] or [['-', ..], ..]:
        AllTables.BenchmarkDotNet(args);
        return 0;
    default:
        Console.Error.WriteLine(
            $"Found '{string.Join(' ', args)}'. Expected all, profile, guard, latency, bulk [RECORDS], training-cost [TARGETS...], pages (numbers are whole and above 0), or options of BenchmarkDotNet, such as --filter '*Parts*'.");
        return 2;
}

static int[]? Counts(string[] given)
{
    int[] counts = [.. given.Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : 0)];
    return counts.Contains(0) ? null : counts;
}
