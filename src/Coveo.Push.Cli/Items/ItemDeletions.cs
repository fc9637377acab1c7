using System.Runtime.CompilerServices;
using Coveo.Push.Cli.Output;

namespace Coveo.Push.Cli.Items;

/// <summary>Deletes items one after the other, and tells of each what became of it: also of those that an earlier failure left out.</summary>
internal sealed class ItemDeletions(IDocumentsClient documents, string sourceId, bool deleteChildren)
{
    /// <summary>Why it ended early.</summary>
    public Exception? Failure { get; private set; }

    /// <param name="ids">The items.</param>
    /// <param name="stop">Stops it.</param>
    public async IAsyncEnumerable<OutputRow> DeleteAsync(IReadOnlyList<string> ids, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var id in ids)
        {
            yield return Failure is null ? await DeleteAsync(id, stop).ConfigureAwait(false) : Row(id, "notSent");
        }
    }

    private async Task<OutputRow> DeleteAsync(string id, CancellationToken stop)
    {
        try
        {
            return AcceptanceRow.Of("documentId", id, await documents.DeleteAsync(sourceId, id, deleteChildren, cancellationToken: stop).ConfigureAwait(false));
        }
        catch (Exception failure) when (failure is CoveoPushException or OperationCanceledException)
        {
            Failure = failure;
            return Row(id, "failed");
        }
    }

    private static OutputRow Row(string id, string result) => new() { { "documentId", id }, { "result", result }, { "time", (string?)null }, { "requestId", (string?)null } };
}
