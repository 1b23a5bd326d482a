using System.Globalization;
using StanceML.Benchmarks;

// Each word measures one table; "all" measures them all in about a quarter of an hour, "guard" writes nothing, "pages" writes the tables of
// benchmarks/results into the pages that show them. All else is BenchmarkDotNet's command line.
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
    case ["bulk", var records]:
        BulkTable.Run(records);
        return 0;
    case ["bulk-run", var input, var output, var threads, var withEvidence]:
        BulkRun.Do(input, output, int.Parse(threads, CultureInfo.InvariantCulture), bool.Parse(withEvidence));
        return 0;
    case ["training-cost", .. var sizes]:
        CostTable.Run(sizes);
        return 0;
    case ["pages"]:
        ResultPages.Write();
        return 0;
    default:
        AllTables.BenchmarkDotNet(args);
        return 0;
}
