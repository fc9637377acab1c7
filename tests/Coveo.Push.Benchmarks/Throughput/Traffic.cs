namespace Coveo.Push.Benchmarks.Throughput;

/// <summary>What was sent so far, repeats included.</summary>
/// <param name="Requests">Calls and uploads.</param>
/// <param name="Uploads">Uploads alone.</param>
/// <param name="Bytes">Bytes of the bodies of all PUTs: those that carry items.</param>
internal readonly record struct Traffic(long Requests, long Uploads, long Bytes)
{
    public static Traffic operator -(Traffic end, Traffic start) =>
        new(end.Requests - start.Requests, end.Uploads - start.Uploads, end.Bytes - start.Bytes);
}
