namespace Coveo.Push;

/// <summary>
/// Keeps the state of a crawl in step with what the service has: an item is in doubt before its batch is handed over, and certain when that has
/// been taken. So a crash at any point sends an update twice at worst, and never loses one.
/// </summary>
internal sealed class CrawlChanges(ICrawlState state, IBatchWitness counts) : IBatchWitness
{
    private readonly Dictionary<string, CrawlChange> _onTheirWay = new(StringComparer.Ordinal);
    private int _trees;

    /// <summary>An operation is about to be added to the push.</summary>
    public void Begin(string documentId, CrawlItemChangeKind kind, CrawlItemHash? hash)
    {
        lock (_onTheirWay)
        {
            var isTree = kind == CrawlItemChangeKind.DeleteTree;
            if (!_onTheirWay.TryGetValue(documentId, out var change))
            {
                _onTheirWay.Add(documentId, new CrawlChange(kind, hash));
                _trees += isTree ? 1 : 0;
                return;
            }

            _trees += isTree && change.Kind != CrawlItemChangeKind.DeleteTree ? 1 : 0;
            change.Add(kind, hash);
        }
    }

    /// <summary>Whether something is on its way that changes an item: what the state says of it is not to be relied on then.</summary>
    public bool IsOnItsWay(string documentId)
    {
        lock (_onTheirWay)
        {
            return _onTheirWay.Count > 0 && (_onTheirWay.ContainsKey(documentId) || (_trees > 0 && IsInTree(documentId)));
        }
    }

    /// <summary>An operation has ended without having been taken; what the state says of the item holds, or it is in doubt already.</summary>
    public void Fail(string documentId)
    {
        lock (_onTheirWay)
        {
            if (_onTheirWay.TryGetValue(documentId, out var change))
            {
                change.Mix();
                End(documentId, change, operations: 1);
            }
        }
    }

    public async ValueTask HandingOverAsync(BatchSlice slice)
    {
        var changes = Changes(slice);
        await state.DoubtAsync(changes).ConfigureAwait(false);
        await counts.HandingOverAsync(slice).ConfigureAwait(false);
    }

    public async ValueTask TakenAsync(BatchSlice slice)
    {
        await counts.TakenAsync(slice).ConfigureAwait(false);
        await state.CommitAsync([.. Changes(slice).Where(IsCertain)]).ConfigureAwait(false);
        lock (_onTheirWay)
        {
            foreach (var (documentId, operations) in Elements(slice))
            {
                if (_onTheirWay.TryGetValue(documentId, out var change))
                {
                    End(documentId, change, operations);
                }
            }
        }
    }

    private static List<(string DocumentId, int Operations)> Elements(BatchSlice slice)
    {
        var elements = new List<(string, int)>(slice.Live);
        for (var i = slice.Start; i < slice.End; i++)
        {
            ref readonly var entry = ref slice.Contents.Entries[i];
            if (!entry.IsSuperseded)
            {
                elements.Add((BatchDestination.IdOf(slice.Contents.Name(entry)), entry.Former < 0 ? 1 : slice.Contents.VersionsOf(i).Count));
            }
        }

        return elements;
    }

    private List<CrawlItemChange> Changes(BatchSlice slice)
    {
        var elements = Elements(slice);
        lock (_onTheirWay)
        {
            return [.. elements.Select(element => Change(element.DocumentId))];
        }
    }

    private CrawlItemChange Change(string documentId) => _onTheirWay.TryGetValue(documentId, out var change)
        ? new CrawlItemChange(documentId, change.Kind, change.IsMixed ? null : change.Hash)
        : new CrawlItemChange(documentId, CrawlItemChangeKind.Put);

    private bool IsCertain(CrawlItemChange change)
    {
        lock (_onTheirWay)
        {
            return _onTheirWay.TryGetValue(change.DocumentId, out var present) && !present.IsMixed;
        }
    }

    private void End(string documentId, CrawlChange change, int operations)
    {
        if (change.End(operations))
        {
            _onTheirWay.Remove(documentId);
            _trees -= change.Kind == CrawlItemChangeKind.DeleteTree ? 1 : 0;
        }
    }

    private bool IsInTree(string documentId) =>
        _onTheirWay.Any(entry => entry.Value.Kind == CrawlItemChangeKind.DeleteTree && documentId.StartsWith(entry.Key, StringComparison.Ordinal));
}
