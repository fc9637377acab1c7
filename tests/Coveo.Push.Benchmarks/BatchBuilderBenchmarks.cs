using BenchmarkDotNet.Attributes;
using Coveo.Push.Benchmarks.Throughput;
using Coveo.Push.Serialization;

namespace Coveo.Push.Benchmarks;

/// <summary>What it costs to put an encoded item of some 600 bytes into a batch; a full batch is closed and thrown away.</summary>
public class BatchBuilderBenchmarks
{
    private const int Items = 10_000;

    private readonly BlockPool _pool = new();
    private readonly (byte[] Json, int NameLength)[] _elements = [.. ThroughputItems.First(Items, ThroughputItems.Maker(ItemShape.Small)).Select(Encode)];

    [Benchmark(OperationsPerInvoke = Items)]
    public long AddAll()
    {
        var builder = new BatchBuilder(BatchLayout.Documents, _pool, PushDefaults.BatchBytes, PushDefaults.BatchItems);
        var bytes = 0L;
        for (var i = 0; i < _elements.Length; i++)
        {
            var element = new EncodedElement(i, BatchLayout.AddOrUpdate, _elements[i].Json, _elements[i].NameLength);
            var key = ItemNameHash.Of(element.Name);
            if (builder.TryAdd(element, key) == BatchAddition.Full)
            {
                bytes += Finish(builder.Close());
                builder.TryAdd(element, key);
            }
        }

        return bytes + Finish(builder.Close());
    }

    private static long Finish(BatchContents contents)
    {
        var bytes = contents.FileBytes;
        contents.Release();
        return bytes;
    }

    private static (byte[] Json, int NameLength) Encode(PushDocument document)
    {
        using var json = new JsonBuffer();
        var nameLength = DocumentWriter.WriteElement(json, document, document.Body);
        return (json.Written.ToArray(), nameLength);
    }
}
