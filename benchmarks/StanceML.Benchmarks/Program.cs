using BenchmarkDotNet.Running;
using StanceML.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(JudgementBenchmark).Assembly).Run(args);
