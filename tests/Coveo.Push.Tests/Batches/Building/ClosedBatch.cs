namespace Coveo.Push.Tests.Batches.Building;

/// <summary>A batch of a builder, and what it should be.</summary>
internal sealed record ClosedBatch(BatchContents Contents, PlainBatch Expected)
{
    public BatchSlice Slice => new(Contents, 0, Contents.Count);
}
