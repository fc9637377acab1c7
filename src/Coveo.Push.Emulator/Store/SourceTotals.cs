namespace Coveo.Push.Emulator.Store;

/// <summary>
/// How much is in each source, kept by heart once it was counted: counting a million items takes longer than a page of the console may.
/// </summary>
internal sealed class SourceTotals
{
    private readonly Dictionary<string, ItemTotals> _known = new(StringComparer.Ordinal);

    public ItemTotals? Find(string sourceId) => _known.GetValueOrDefault(sourceId);

    public void Set(string sourceId, ItemTotals totals) => _known[sourceId] = totals;

    public void Put(string sourceId, long size, ItemVersion? replaced, long at) =>
        Change(sourceId, replaced is { IsDeleted: false } ? 0 : 1, size - (replaced?.Size ?? 0), at);

    public void Bury(string sourceId, ItemVersion? replaced, long at) =>
        Change(sourceId, replaced is { IsDeleted: false } ? -1 : 0, -(replaced?.Size ?? 0), at);

    public void Forget(string sourceId) => _known.Remove(sourceId);

    public void ForgetAll() => _known.Clear();

    private void Change(string sourceId, int count, long size, long at)
    {
        if (_known.TryGetValue(sourceId, out var totals))
        {
            _known[sourceId] = new ItemTotals(totals.Count + count, totals.Size + size, at);
        }
    }
}
