namespace Coveo.Push.Soak.Oracle;

/// <summary>What became of each operation of one push, as it was told: every one has exactly one outcome, and the summary counts the same.</summary>
/// <param name="idOf">The ID of an item of the plan.</param>
internal sealed class PushLedger(Func<PlannedOperation, string> idOf)
{
    private readonly List<PlannedOperation> _planned = [];
    private readonly Dictionary<long, (ItemResult Result, bool MayHaveArrived)> _told = [];
    private readonly Lock _lock = new();

    public List<string> Wrong { get; } = [];

    public int Planned => _planned.Count;

    /// <summary>Notes an operation before it is given to the push.</summary>
    public PlannedOperation Plan(PlannedOperation operation)
    {
        lock (_lock)
        {
            _planned.Add(operation);
        }

        return operation;
    }

    public ValueTask HearAsync(ItemOutcome outcome, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (outcome.Position < 0 || outcome.Position >= _planned.Count)
            {
                Wrong.Add($"An outcome was told for place {outcome.Position} of {_planned.Count}: {outcome}");
                return default;
            }

            var operation = _planned[(int)outcome.Position];
            if (!_told.TryAdd(outcome.Position, (outcome.Result, outcome.MayHaveArrived)))
            {
                Wrong.Add($"A second outcome was told for place {outcome.Position}: {outcome}");
            }

            if (outcome.Id != idOf(operation) || outcome.Result == ItemResult.Accepted || outcome.Reason.Length == 0 || (outcome.MayHaveArrived && outcome.Result != ItemResult.Failed))
            {
                Wrong.Add($"{operation} was told about as: {outcome}");
            }

            if (operation.Version == PlannedOperation.Invalid ? outcome.Result is ItemResult.Failed : outcome.Result == ItemResult.Rejected)
            {
                Wrong.Add($"{operation} has the wrong outcome: {outcome}");
            }
        }

        return default;
    }

    /// <summary>Checks the numbers of a push that is over, and writes into the book what its outcomes say.</summary>
    /// <param name="summary">The push's own numbers.</param>
    /// <param name="book">Where the states are kept; <see langword="null"/> where they do not follow from the outcomes.</param>
    public void Close(PushSummary summary, ItemBook? book)
    {
        Check(summary);
        for (var place = 0; place < _planned.Count && book is not null; place++)
        {
            var (item, version) = _planned[place];
            if (place >= summary.Items || version == PlannedOperation.Invalid)
            {
                continue;
            }

            if (!_told.TryGetValue(place, out var told))
            {
                book.Settle(item, version);
            }
            else if (told.MayHaveArrived)
            {
                book.Doubt(item, version);
            }
        }
    }

    /// <summary>A push that ended without numbers may have done anything that was planned.</summary>
    public void DoubtAll(ItemBook book)
    {
        _planned.ForEach(operation => book.Doubt(operation.Item, operation.Version));
        _told.Clear();
    }

    private void Check(PushSummary summary)
    {
        var (rejected, failed, notSent) = (Count(ItemResult.Rejected), Count(ItemResult.Failed), Count(ItemResult.NotSent));
        if (summary.Items > _planned.Count || (summary.Items < _planned.Count && summary.Interruption == PushInterruption.None))
        {
            Wrong.Add($"The push counts {summary.Items} of {_planned.Count} items, with the interruption {summary.Interruption}.");
        }

        if ((summary.Rejected, summary.Failed, summary.NotSent) != (rejected, failed, notSent) || summary.Accepted != summary.Items - rejected - failed - notSent)
        {
            Wrong.Add($"The push says: {summary}. Told were {rejected} rejected, {failed} failed, {notSent} not sent.");
        }

        for (var place = 0; place < Math.Min(summary.Items, _planned.Count); place++)
        {
            if (_planned[place].Version == PlannedOperation.Invalid && !_told.ContainsKey(place))
            {
                Wrong.Add($"The item without an ID at place {place} counts as accepted.");
            }
        }
    }

    private long Count(ItemResult result) => _told.Values.Count(told => told.Result == result);
}
