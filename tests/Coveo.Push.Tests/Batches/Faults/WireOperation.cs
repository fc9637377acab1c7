namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>An operation as it travels in a batch.</summary>
/// <param name="Id">The item.</param>
/// <param name="Version">Which version of the item is to be held from now on; <see langword="null"/> for a deletion.</param>
/// <param name="TextLength">How long its text is, to tell that it arrived whole.</param>
/// <param name="BodyLength">How long its body is, inside the batch or in a container of its own.</param>
/// <param name="DeletesChildren">Whether every item goes whose ID begins so.</param>
internal readonly record struct WireOperation(string Id, int? Version, int TextLength, int BodyLength, bool DeletesChildren)
{
    /// <summary>Whether it matters which of the two comes first.</summary>
    public bool Concerns(string id) => id == Id || (DeletesChildren && id.StartsWith(Id, StringComparison.Ordinal));

    public override string ToString() => Version is { } version ? $"v{version}" : DeletesChildren ? "delete with children" : "delete";
}
