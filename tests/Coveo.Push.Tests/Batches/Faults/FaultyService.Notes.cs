namespace Coveo.Push.Tests.Batches.Faults;

internal sealed partial class FaultyService
{
    /// <summary>What clients wait for an answer at least.</summary>
    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromSeconds(60);

    private void NoteUpload(HttpRequestMessage request, StoredContainer container, DateTimeOffset arrived)
    {
        if (request.Headers.Contains("Authorization"))
        {
            Record.Violation("the access token went to the storage");
        }

        if (!request.Headers.TryGetValues(ServiceAnswers.RequiredHeader, out _))
        {
            Record.Violation("a required header is missing at an upload");
        }

        if (container.HandOvers > 0 || WasSeen(container.ConfirmedAt, arrived))
        {
            Record.Violation($"container {container.Number} is uploaded to again, though it was {(container.HandOvers > 0 ? "handed over" : "full")}");
        }
    }

    private void NoteHandOver(StoredContainer container, DateTimeOffset arrived)
    {
        if (!container.IsConfirmed)
        {
            Record.Violation($"container {container.Number} is handed over {(container.Content is null ? "empty" : "though no upload to it was answered with success")}");
        }

        if (WasSeen(container.TakenAt, arrived))
        {
            Record.Violation($"container {container.Number} is handed over again, though it was taken");
        }
    }

    /// <summary>Whether the client must have seen an answer: it may have given up on the request at the very moment, but not before its time.</summary>
    private static bool WasSeen(DateTimeOffset? request, DateTimeOffset now) => now - request < ShortestTimeout;
}
