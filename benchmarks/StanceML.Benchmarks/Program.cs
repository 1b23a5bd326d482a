using BenchmarkDotNet.Running;
using StanceML.Benchmarks;

// "profile" and "guard" take a minute, "pages" writes the tables of benchmarks/results into the pages that show them; all else is
// BenchmarkDotNet's command line.
switch (args)
{
    case ["profile"]:
        return Profile.Run(withRivals: true, writesResults: true) ? 0 : 1;
    case ["guard"]:
        return Profile.Run(withRivals: false, writesResults: false) ? 0 : 1;
    case ["pages"]:
        ResultPages.Write();
        return 0;
    default:
        bool hasJob = args.Any(arg => arg is "-j" or "--job");
        bool isFiltered = args.Any(arg => arg is "-f" or "--filter");
        BenchmarkSwitcher.FromAssembly(typeof(PartsBenchmark).Assembly)
            .Run(isFiltered ? args : ["--filter", "*", .. args], BenchmarkSettings.Create(hasJob, writesResults: !hasJob));
        return 0;
}
