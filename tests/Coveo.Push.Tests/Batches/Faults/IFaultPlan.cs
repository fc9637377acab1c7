namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>Says what goes wrong with which request.</summary>
internal interface IFaultPlan
{
    /// <summary>The most bytes that storage takes; more is answered with 413.</summary>
    int UploadLimit { get; }

    /// <summary>The fault of a request.</summary>
    /// <param name="request">What the request is.</param>
    /// <param name="container">The number of the container that it is about, in the order of creation.</param>
    /// <param name="attempt">How many requests of this kind there were about the container before.</param>
    DrawnFault Of(RequestKind request, int container, int attempt);
}
