using Coveo.Push.Benchmarks;
using Coveo.Push.Benchmarks.Comparison;
using Coveo.Push.Benchmarks.Rescan;
using Coveo.Push.Benchmarks.Throughput;

return args switch
{
    [ThroughputCommand.Name, .. var rest] => await ThroughputCommand.RunAsync(rest, Console.Out, Console.Error),
    [ComparisonCommand.Name, .. var rest] => await ComparisonCommand.RunAsync(rest, Console.Out, Console.Error),
    [RescanCommand.Name, .. var rest] => await RescanCommand.RunAsync(rest, Console.Out, Console.Error),
    _ => MicroBenchmarks.Run(args),
};
