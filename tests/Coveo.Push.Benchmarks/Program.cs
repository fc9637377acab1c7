using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Coveo.Push.Benchmarks;

// In this process: the tool's own way generates a project and restores it, which the pinned packages of this repository do not allow for.
var config = DefaultConfig.Instance
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
    .AddDiagnoser(MemoryDiagnoser.Default);

if (args.Length == 0)
{
    args = ["--filter", "*"];
}

BenchmarkSwitcher.FromAssembly(typeof(CallOverheadBenchmarks).Assembly).Run(args, config);
