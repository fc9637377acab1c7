namespace Coveo.Push.Benchmarks.Throughput;

/// <summary>How large the items are.</summary>
internal enum ItemShape
{
    /// <summary>About 650 bytes of JSON.</summary>
    Small,

    /// <summary>The same with 200,000 characters of text.</summary>
    Large,
}
