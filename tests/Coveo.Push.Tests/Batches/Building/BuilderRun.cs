using System.Runtime.InteropServices;
using System.Text;

namespace Coveo.Push.Tests.Batches.Building;

/// <summary>Offers a series to a builder as the engine does, and to plain batches beside it; every answer of the builder is checked on the way.</summary>
internal sealed class BuilderRun : IDisposable
{
    private readonly BlockPool _pool = new();
    private readonly BatchBuilder _builder;
    private readonly DrawnSeries _series;
    private PlainBatch _plain = new();

    public BuilderRun(DrawnSeries series)
    {
        _series = series;
        _builder = new BatchBuilder(BatchLayout.Documents, _pool, series.MaxBytes, series.MaxItems) { TargetBytes = series.TargetBytes };
        for (var position = 0; position < series.Elements.Length; position++)
        {
            Offer(position, series.Elements[position]);
        }

        if (!_builder.IsEmpty)
        {
            Close();
        }
    }

    public List<ClosedBatch> Batches { get; } = [];

    /// <summary>The elements that went into a batch: name and JSON.</summary>
    public List<(string Name, string Json)> Taken { get; } = [];

    /// <summary>What an upload of a slice writes.</summary>
    public static byte[] Write(BatchSlice slice)
    {
        using var file = new MemoryStream();
        using var content = new BatchContent(slice);
        content.CopyToAsync(file).GetAwaiter().GetResult();
        content.Headers.ContentLength.Should().Be(file.Length);
        return file.ToArray();
    }

    /// <summary>The name of an item, by the bytes that stand for it.</summary>
    public static string NameOf(byte[] json, int nameLength) => Encoding.UTF8.GetString(json, 0, nameLength);

    /// <summary>Releases every batch, and checks that exactly its blocks are in the pool again.</summary>
    public void ReleaseAll()
    {
        var blocks = Batches.SelectMany(batch => Blocks(batch.Contents)).ToHashSet();
        foreach (var batch in Batches)
        {
            batch.Contents.Release();
        }

        var rented = Enumerable.Range(0, blocks.Count).Select(_ => _pool.Rent()).ToList();
        blocks.SetEquals(rented).Should().BeTrue("every block comes back, once");
        var fresh = _pool.Rent();
        blocks.Contains(fresh).Should().BeFalse("no block comes back twice");
        rented.Append(fresh).ToList().ForEach(_pool.Return);
    }

    public void Dispose() => _pool.Dispose();

    private static IEnumerable<byte[]> Blocks(BatchContents contents)
    {
        for (var section = 0; section < contents.Layout.Sections; section++)
        {
            var bytes = contents.Section(section);
            for (var offset = 0; offset < bytes.Length; offset += BlockPool.BlockBytes)
            {
                MemoryMarshal.TryGetArray(bytes.Piece(offset, 1), out var block).Should().BeTrue();
                yield return block.Array!;
            }
        }
    }

    private void Offer(int position, DrawnElement drawn)
    {
        var (json, nameLength) = drawn.Encode();
        var name = NameOf(json, nameLength);
        var alone = new PlainBatch();
        alone.Add(name, drawn.Section, json);
        var addition = TryAdd(position, drawn, json, nameLength);
        (addition == BatchAddition.TooLarge).Should().Be(alone.File.Length > _series.MaxBytes, "an element is too large where it fits no batch alone, at {0}", position);
        if (addition == BatchAddition.TooLarge)
        {
            return;
        }

        var hasRoom = _plain.Live == 0 || _plain.HasRoom(name, drawn.Section, json, _series.TargetBytes, _series.MaxItems);
        (addition == BatchAddition.Added).Should().Be(hasRoom, "a batch is full where the next element does not fit, and not before, at {0}", position);
        if (addition == BatchAddition.Full)
        {
            Close();
            TryAdd(position, drawn, json, nameLength).Should().Be(BatchAddition.Added, "an empty batch takes it");
        }

        _plain.Add(name, drawn.Section, json);
        Taken.Add((name, Encoding.UTF8.GetString(json)));
    }

    private BatchAddition TryAdd(int position, DrawnElement drawn, byte[] json, int nameLength)
    {
        var element = new EncodedElement(position, drawn.Section, json, nameLength);
        return _builder.TryAdd(element, ItemNameHash.Of(element.Name));
    }

    private void Close()
    {
        Batches.Add(new ClosedBatch(_builder.Close(), _plain));
        _plain = new PlainBatch();
    }
}
