namespace Coveo.Push.Benchmarks.Throughput;

/// <summary>An argument is wrong; the message says which and what to write instead, in one line.</summary>
internal sealed class UsageException(string message) : Exception(message);
