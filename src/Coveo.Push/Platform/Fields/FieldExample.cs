namespace Coveo.Push.Platform;

/// <summary>An item that has a value of some kind under a metadata key.</summary>
/// <param name="Value">What the value is, in words: <c>text</c>, <c>decimal number</c>, <c>date</c>, <c>list</c>, ….</param>
/// <param name="DocumentId">The item's ID.</param>
public sealed record FieldExample(string Value, string DocumentId)
{
    /// <summary>Value and item.</summary>
    public override string ToString() => $"{Value} in '{MessageText.Show(DocumentId)}'";
}
