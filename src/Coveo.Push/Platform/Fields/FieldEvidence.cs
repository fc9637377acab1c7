namespace Coveo.Push.Platform;

/// <summary>What was seen of the values of one metadata key, with an item for each part of it. Safe to use from many threads.</summary>
internal sealed class FieldEvidence(string name, string firstItem)
{
    private readonly object _lock = new();
    private readonly string?[] _items = new string?[FieldShapes.Words.Count];
    private int _shape;

    public string Name { get; } = name;

    /// <summary>The first item that has the key.</summary>
    public string FirstItem { get; } = firstItem;

    public FieldShape Shape => (FieldShape)Volatile.Read(ref _shape);

    /// <summary>Takes a value into account, and says whether it has taught anything.</summary>
    public bool Learn(in MetadataValue value, string documentId)
    {
        // Nearly every value is like those before it: then this is all that it costs.
        var known = Shape;
        var shape = FieldShapes.Of(value, known);
        if ((known & shape) == shape)
        {
            return false;
        }

        lock (_lock)
        {
            for (var i = 0; i < _items.Length; i++)
            {
                if ((shape & FieldShapes.Words[i].Part) != FieldShape.None)
                {
                    _items[i] ??= documentId;
                }
            }

            Volatile.Write(ref _shape, _shape | (int)shape);
        }

        return true;
    }

    /// <summary>An item for each part of the shape that is one of those.</summary>
    public IReadOnlyList<FieldExample> Examples(FieldShape parts)
    {
        lock (_lock)
        {
            return
            [
                .. FieldShapes.Words
                    .Select((word, place) => (word, Item: _items[place]))
                    .Where(seen => seen.Item is not null && (seen.word.Part & parts) != FieldShape.None)
                    .Select(seen => new FieldExample(seen.word.Word, seen.Item!)),
            ];
        }
    }
}
