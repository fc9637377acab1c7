using Coveo.Push.Benchmarks;
using Coveo.Push.Benchmarks.Throughput;

return args is [ThroughputCommand.Name, .. var rest]
    ? await ThroughputCommand.RunAsync(rest, Console.Out, Console.Error)
    : MicroBenchmarks.Run(args);
