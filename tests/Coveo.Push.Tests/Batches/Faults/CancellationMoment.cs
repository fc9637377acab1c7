namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>When a push is cancelled.</summary>
internal enum CancellationMoment
{
    Never,

    /// <summary>While a request arrives at the service.</summary>
    Arriving,

    /// <summary>After the service has acted, while its answer is on its way.</summary>
    Answering,

    /// <summary>A while after a request has arrived.</summary>
    Later,
}
