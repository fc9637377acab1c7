namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>What the schedules must come across, or they say little.</summary>
internal enum Corner
{
    EverythingAccepted,
    Superseded,
    Rejected,
    FailedAndNeverArrived,
    FailedAndArrived,
    MayHaveArrivedAndHasNot,
    NotSent,
    HalvedBatch,
    RefusedAlone,
    HandedOverAgain,
    UploadedAgain,
    ExpiredContainer,
    DeletionWithChildren,
    BodyInContainer,
    SideBySide,
    Halted,
    CancelledHalfWay,
    AbandonedHalfWay,
    BrokenSeries,
    DeafHearer,
}
