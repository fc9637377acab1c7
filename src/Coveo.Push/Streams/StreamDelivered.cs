namespace Coveo.Push;

/// <summary>
/// Counts the items that a load by updates has delivered, each once however often it was given: a repository that gives one page for ever has not delivered
/// many. It counts up to a number that is enough, so it takes no more memory than that.
/// </summary>
internal sealed class StreamDelivered(int enough) : IBatchWitness
{
    private readonly StreamItemIds _ids = new(enough);

    public int Count => _ids.Count;

    public ValueTask HandingOverAsync(BatchSlice slice) => default;

    public ValueTask TakenAsync(BatchSlice slice)
    {
        foreach (ref readonly var entry in slice.Entries)
        {
            if (!entry.IsSuperseded && Count < enough)
            {
                _ids.Add(ItemNameHash.Of(slice.Contents.Name(entry).Span));
            }
        }

        return default;
    }
}
