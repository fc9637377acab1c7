namespace Coveo.Push.Benchmarks.Throughput;

/// <summary>How the items travel.</summary>
internal enum PushMode
{
    /// <summary>In batches, as <see cref="IBatchesClient"/> cuts them.</summary>
    Batches,

    /// <summary>One item a call, by several callers at once.</summary>
    Single,
}
