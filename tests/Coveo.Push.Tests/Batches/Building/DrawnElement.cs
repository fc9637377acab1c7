using Coveo.Push.Serialization;

namespace Coveo.Push.Tests.Batches.Building;

/// <summary>An operation to offer to a builder: an item with some filling, or a deletion.</summary>
internal sealed record DrawnElement(string Id, bool IsDeletion, string Filling)
{
    public byte Section => IsDeletion ? BatchLayout.Delete : BatchLayout.AddOrUpdate;

    /// <summary>The element and how many of its bytes name the item.</summary>
    public (byte[] Json, int NameLength) Encode()
    {
        using var json = new JsonBuffer();
        var nameLength = IsDeletion
            ? DocumentWriter.WriteDeletion(json, Id, deleteChildren: Filling.Length % 2 == 1)
            : DocumentWriter.WriteElement(json, new PushDocument(Id) { Title = Filling }, body: null);
        return (json.Written.ToArray(), nameLength);
    }
}
