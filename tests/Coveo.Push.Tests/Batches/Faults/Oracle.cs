namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>
/// Compares what a push says with what the service holds. Its knowledge is the input, what was told item by item, and the service's own
/// record; an operation that nothing was told about counts as accepted.
/// </summary>
internal sealed class Oracle(FaultSchedule schedule, FaultyService service, ToldOutcomes told, ToldProgress progress, DrawnProducer producer, EndOfPush end, bool wasCancelled)
{
    private readonly ToldOutcome?[] _outcomes = new ToldOutcome?[schedule.Input.Count];
    private readonly List<string> _faults = [];

    public IReadOnlyList<string> Faults()
    {
        _faults.AddRange(service.Record.Violations);
        CheckEnd();

        // A client that waits for an hour for a single answer cannot know how old a container is.
        _faults.AddRange(service.Containers
            .Where(container => container.LostBody is not null && !schedule.HasLongTimeouts)
            .Select(container => $"batch {container.Number} was handed over when the container of a body in it, {container.LostBody}, had expired"));
        if (CheckTold())
        {
            CheckCounts();
            CheckFates();
            var items = new ItemHistories([.. schedule.Input.Take((int)end.Summary.Items)], _outcomes, service.Content);
            _faults.AddRange(items.Faults());
            _faults.AddRange(FlightRules.Faults(service.Containers));
            _faults.AddRange(service.Containers.Where(container => container.Content is not null).SelectMany(container => BatchRules.Faults(container, schedule)));
        }

        return _faults;
    }

    private void CheckEnd()
    {
        var allowed = end.Exception switch
        {
            null when told.WereRefused => schedule.Producer == Producer.Abandoned,
            null => schedule.Producer == Producer.Abandoned || schedule.OnFailure == BatchFailureMode.Continue || end.Summary.IsComplete,
            CoveoPushIncompleteException { InnerException: DeafHearerException } => told.WereRefused,
            CoveoPushIncompleteException { InnerException: BrokenSeriesException } broken when broken.Summary is not { Interruption: PushInterruption.SeriesBroken, IsComplete: false } => false,
            CoveoPushIncompleteException { InnerException: BrokenSeriesException } => schedule.BreaksAt is not null,
            CoveoPushIncompleteException => schedule.OnFailure == BatchFailureMode.Halt && !end.Summary.IsComplete,
            PushCanceledException { Summary.Interruption: PushInterruption.Canceled } => wasCancelled,
            _ => false,
        };
        Expect(allowed, $"the push ended with {end.Exception?.ToString() ?? end.Summary.ToString()}");
        Expect(service.Record.InFlight == 0, $"{service.Record.InFlight} requests were under way when the push had ended");

        // Bodies travel beside the batches, as many at once.
        var most = schedule.Concurrency * (schedule.Input.Any(operation => operation.Body is not null) ? 2 : 1);
        Expect(service.Record.MostInFlight <= most, $"{service.Record.MostInFlight} requests were under way at one time");
        Expect(!told.HaveOverlapped, "outcomes were told at the same time");
    }

    /// <summary>Each position was told about once at most, and as what it is.</summary>
    private bool CheckTold()
    {
        var areInRange = true;
        foreach (var outcome in told.All)
        {
            var position = outcome.Outcome.Position;
            if (position < 0 || position >= end.Summary.Items || position >= _outcomes.Length)
            {
                _faults.Add($"position {position} was told about, and there are {end.Summary.Items}");
                areInRange = false;
                continue;
            }

            var operation = schedule.Input[(int)position];
            Expect(_outcomes[position] is null, $"{operation} was told about twice");
            _outcomes[position] = outcome;
            _faults.AddRange(OutcomeRules.Faults(outcome, operation));
        }

        return areInRange && Expect(end.Summary.Items <= schedule.Input.Count, $"{end.Summary.Items} items are counted of {schedule.Input.Count}");
    }

    private void CheckCounts()
    {
        var summary = end.Summary;
        Expect(summary.Accepted + summary.Rejected + summary.Failed + summary.NotSent == summary.Items, $"the numbers do not add up to {summary.Items}: {summary}");
        Expect(summary.Rejected == Told(ItemResult.Rejected), $"{Told(ItemResult.Rejected)} rejected items were told: {summary}");
        Expect(summary.Failed == Told(ItemResult.Failed), $"{Told(ItemResult.Failed)} failed items were told: {summary}");
        Expect(summary.NotSent == Told(ItemResult.NotSent), $"{Told(ItemResult.NotSent)} items were told not to be sent: {summary}");
        Expect(
            summary.Items == producer.Given || (producer.LastWasRefused && summary.Items == producer.Given + 1),
            $"the push was given {producer.Given} items: {summary}");
        Expect(
            told.All.Count == 0 ? summary.FirstNotAccepted is null : told.All.Any(outcome => outcome.Outcome.Position == summary.FirstNotAccepted?.Position),
            $"the first item that was not accepted is {summary.FirstNotAccepted?.ToString() ?? "none"}");

        var batchesTold = progress.All.Count(told => told.Batch.Acceptance is not null);
        Expect(summary.Batches == batchesTold && summary.FailedBatches == progress.All.Count - batchesTold, $"{batchesTold} batches of {progress.All.Count} were told to be taken, and {summary.FailedBatches} failed: {summary}");
        Expect(!progress.HasOverlapped, "progress was told at the same time");
        var taken = service.Containers.Where(container => container.IsTaken).ToList();

        // An answer that comes at the moment of a time-out or a cancellation may not be seen; then its items may have arrived.
        var bytes = taken.Sum(container => (long)container.Content!.Bytes);
        Expect(
            (summary.Batches == taken.Count && summary.Bytes == bytes) || (summary.Batches < taken.Count && told.All.Any(outcome => outcome.MayHaveArrived)),
            $"the service took {taken.Count} batches with {bytes} bytes: {summary}");
        var distinct = schedule.Input.Select(operation => operation.Id).Distinct().Count();
        Expect(distinct < schedule.Input.Count || summary.Superseded == 0, $"no item comes twice, and {summary.Superseded} were superseded");
    }

    /// <summary>What cannot be accepted is not, and nothing else is rejected.</summary>
    private void CheckFates()
    {
        foreach (var operation in schedule.Input.Take((int)end.Summary.Items))
        {
            var result = _outcomes[operation.Position]?.Result ?? ItemResult.Accepted;
            var cannotBeAccepted = operation.Fate is ItemFate.WithoutId or ItemFate.TooLarge || (operation.Fate == ItemFate.AgainstRules && schedule.Validate);
            var mayBeRejected = cannotBeAccepted || operation.Fate == ItemFate.Borderline || operation.LeastBytes + DrawnInput.Margin > schedule.UploadLimit || WasRefusedAlone(operation);
            Expect(!cannotBeAccepted || result is ItemResult.Rejected or ItemResult.NotSent, $"{operation} is {result}");
            Expect(_outcomes[operation.Position] is not { MayHaveArrived: true } || IsReadyToHandOver(operation), $"{operation} may have arrived, and no upload with it was ever answered with success");
            Expect(mayBeRejected || result != ItemResult.Rejected, $"{operation} is rejected: {_outcomes[operation.Position]?.Outcome.Reason}");
        }
    }

    /// <summary>Whether a container held the operation, or one on the same item that replaced it, and could be handed over.</summary>
    private bool IsReadyToHandOver(DrawnOperation operation) =>
        service.Containers.Any(container => container is { IsConfirmed: true, Content: { } batch } && batch.Operations.Any(wire => wire.Id == operation.Id));

    /// <summary>Whether storage found the item too large all by itself: then there is nothing left to halve.</summary>
    private bool WasRefusedAlone(DrawnOperation operation) =>
        service.Containers.Any(container => container.TooLarge is { Operations: [var alone] } && alone.Id == operation.Id);

    private int Told(ItemResult result) => told.All.Count(outcome => outcome.Result == result);

    private bool Expect(bool holds, string fault)
    {
        if (!holds)
        {
            _faults.Add(fault);
        }

        return holds;
    }
}
