using Coveo.Push;

namespace QuickStart.Delivery;

/// <summary>Moves the bar on after each batch. Not a <see cref="Progress{T}"/>: that would call later, and from several threads at once.</summary>
internal sealed class BatchesDone(IProgress<long> items) : IProgress<BatchProgress>
{
    public void Report(BatchProgress value) => items.Report(value.SoFar.Accepted + value.SoFar.Rejected);
}
