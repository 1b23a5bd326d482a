using BenchmarkDotNet.Running;
using StanceML.Benchmarks;

// "pages" writes the tables of benchmarks/results into the pages that show them; all else is BenchmarkDotNet's command line.
if (args is ["pages"])
{
    ResultPages.Write();
    return;
}

bool hasJob = args.Any(arg => arg is "-j" or "--job");
bool isFiltered = args.Any(arg => arg is "-f" or "--filter");
BenchmarkSwitcher.FromAssembly(typeof(PartsBenchmark).Assembly).Run(isFiltered ? args : ["--filter", "*", .. args], BenchmarkSettings.Create(hasJob, writesResults: !hasJob));
