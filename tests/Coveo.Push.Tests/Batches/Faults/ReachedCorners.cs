namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>Counts in how many pushes each corner was reached.</summary>
internal sealed class ReachedCorners
{
    private readonly Dictionary<Corner, int> _counts = [];

    public IEnumerable<Corner> Missed => Enum.GetValues<Corner>().Except(_counts.Keys);

    public void Note(FaultSchedule schedule, FaultyService service, ToldOutcomes told, EndOfPush end)
    {
        var versions = service.Content.History.Select(operation => operation.Version).ToHashSet();
        var failed = told.All.Where(outcome => outcome.Result == ItemResult.Failed && outcome.Outcome.Kind == PushOperationKind.AddOrUpdate).ToList();
        var summary = end.Summary;
        var isHalfWay = summary is { Accepted: > 0, NotSent: > 0 };
        Note(Corner.EverythingAccepted, summary is { IsComplete: true, Items: > 0 });
        Note(Corner.Superseded, summary.Superseded > 0);
        Note(Corner.Rejected, summary.Rejected > 0);
        Note(Corner.FailedAndNeverArrived, failed.Any(outcome => !outcome.MayHaveArrived));
        Note(Corner.FailedAndArrived, failed.Any(outcome => outcome.MayHaveArrived && versions.Contains((int)outcome.Outcome.Position)));
        Note(Corner.MayHaveArrivedAndHasNot, failed.Any(outcome => outcome.MayHaveArrived && !versions.Contains((int)outcome.Outcome.Position)));
        Note(Corner.NotSent, summary.NotSent > 0);
        Note(Corner.HalvedBatch, service.Containers.Any(container => container.TooLarge is { Operations.Count: > 1 }));
        Note(Corner.RefusedAlone, service.Containers.Any(container => container.TooLarge is { Operations.Count: 1 }));
        Note(Corner.HandedOverAgain, service.Containers.Any(container => container is { IsTaken: true, HandOvers: > 1 }));
        Note(Corner.UploadedAgain, service.Containers.Any(container => container is { IsConfirmed: true, Uploads: > 1 }));
        Note(Corner.ExpiredContainer, service.Containers.Any(container => container.WasUsedTooLate));
        Note(Corner.DeletionWithChildren, service.Content.History.Any(operation => operation.DeletesChildren));
        Note(Corner.BodyInContainer, service.Containers.Any(container => container is { IsTaken: true, Content.BodyFileIds.Count: > 0 }));
        Note(Corner.SideBySide, service.Record.MostInFlight > 2);
        Note(Corner.Halted, schedule.OnFailure == BatchFailureMode.Halt && summary.FailedBatches > 0 && isHalfWay);
        Note(Corner.CancelledHalfWay, end.Exception is PushCanceledException && isHalfWay);
        Note(Corner.AbandonedHalfWay, schedule.Producer == Producer.Abandoned && isHalfWay);
        Note(Corner.BrokenSeries, end.Exception?.InnerException is BrokenSeriesException);
        Note(Corner.DeafHearer, end.Exception?.InnerException is DeafHearerException);
    }

    public override string ToString() => string.Join(", ", _counts.OrderBy(count => count.Key).Select(count => $"{count.Key} {count.Value}"));

    private void Note(Corner corner, bool isReached)
    {
        if (isReached)
        {
            _counts[corner] = _counts.GetValueOrDefault(corner) + 1;
        }
    }
}
