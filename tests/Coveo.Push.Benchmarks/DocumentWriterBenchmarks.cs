using BenchmarkDotNet.Attributes;
using Coveo.Push.Benchmarks.Throughput;
using Coveo.Push.Serialization;

namespace Coveo.Push.Benchmarks;

/// <summary>What it costs to write one item as an element of a batch, into a buffer that is used again.</summary>
public class DocumentWriterBenchmarks
{
    private const int Number = 123_456;

    private readonly JsonBuffer _json = new();
    private readonly PushDocument _small = ThroughputItems.Maker(ItemShape.Small)(Number);
    private readonly PushDocument _large = ThroughputItems.Maker(ItemShape.Large)(Number);
    private readonly PushDocument _escaped = new("https://acme.example/pages/1")
    {
        Body = DocumentBody.FromText(string.Concat(Enumerable.Repeat("<p class=\"line\">A line of a page, with its quotes.</p>\n", 1000))),
    };

    /// <summary>An item of some 600 bytes.</summary>
    [Benchmark]
    public int Small() => Write(_small);

    /// <summary>An item with 200,000 characters of plain text.</summary>
    [Benchmark]
    public int Large() => Write(_large);

    /// <summary>A page of 56,000 characters in which three of a line need escapes.</summary>
    [Benchmark]
    public int Escaped() => Write(_escaped);

    private int Write(PushDocument document)
    {
        _json.Clear();
        DocumentWriter.WriteElement(_json, document, document.Body);
        return _json.Length;
    }
}
