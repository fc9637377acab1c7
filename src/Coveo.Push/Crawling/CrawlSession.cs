using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;

namespace Coveo.Push;

/// <inheritdoc cref="ICrawlSession"/>
internal sealed partial class CrawlSession(CrawlLedger ledger, CrawlPushes pushes, CrawlStatus status, CrawlCleanUp cleanUp, CrawlVerifier verifier, ILogger logger) : ICrawlSession
{
    private readonly CrawlPass? _pass = ledger.Pass;

    public CrawlMode Mode => ledger.Mode;

    public string SourceId => ledger.SourceId;

    public DateTimeOffset? StartedAt => ledger.StartedAt;

    public string? Checkpoint => _pass?.Checkpoint;

    public bool IsResumed => _pass?.IsResumed == true;

    public string? FullPassReason => _pass?.FullPassReason;

    public CrawlReport SoFar => ledger.Report;

    public ValueTask AddAsync(PushDocument document, CancellationToken cancellationToken = default) => AddAsync(PushOperation.AddOrUpdate(document), cancellationToken);

    public ValueTask DeleteAsync(string documentId, bool deleteChildren = false, CancellationToken cancellationToken = default) =>
        AddAsync(PushOperation.Delete(documentId, deleteChildren), cancellationToken);

    public async ValueTask AddAsync(PushOperation operation, CancellationToken cancellationToken = default)
    {
        PushOperation.ThrowIfEmpty(operation);
        BeginAdding();
        ledger.Flow.Enter();
        ledger.Tally.CountSeen();
        try
        {
            if (_pass is not null && await _pass.IsUnchangedAsync(operation, cancellationToken).ConfigureAwait(false))
            {
                ledger.Tally.CountUnchanged();
                return;
            }

            await pushes.Items.AddAsync(operation, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            ledger.Tally.Break();
            throw;
        }
        finally
        {
            EndAdding();
        }
    }

    public async ValueTask AddAsync<T>(T item, JsonTypeInfo<T> typeInfo, Func<T, string> documentId, Func<T, DocumentPermissions?>? permissions = null, CancellationToken cancellationToken = default)
    {
        BeginAdding();
        ledger.Flow.Enter();
        ledger.Tally.CountSeen();
        try
        {
            if (_pass is not null && documentId?.Invoke(item) is { } id && await _pass.IsUnchangedAsync(id, item, typeInfo, permissions, cancellationToken).ConfigureAwait(false))
            {
                ledger.Tally.CountUnchanged();
                return;
            }

            await pushes.Items.AddAsync(item, typeInfo, documentId!, permissions, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            ledger.Tally.Break();
            throw;
        }
        finally
        {
            EndAdding();
        }
    }

    public async ValueTask AddIdentityAsync(IdentityOperation operation, CancellationToken cancellationToken = default)
    {
        ThrowIfOver();
        if (pushes.Identities is not { } identities)
        {
            throw new InvalidOperationException($"The crawl has no security identity provider. Name it in {nameof(CrawlOptions)}.{nameof(CrawlOptions.SecurityProviderId)} when the crawl is started.");
        }

        BeginAdding();
        ledger.Flow.Enter();
        try
        {
            await identities.AddAsync(operation, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            ledger.Tally.Break();
            throw;
        }
        finally
        {
            EndAdding();
        }
    }

    public void ReportGap(string because)
    {
        if (string.IsNullOrWhiteSpace(because))
        {
            throw new ArgumentException("The reason is blank. Say what cannot be read, and why.", nameof(because));
        }

        // As adding is: a completion at the same time either knows of the gap or deletes nothing.
        BeginAdding();
        ledger.Tally.MissPart(because);
        EndAdding();
    }

    public async ValueTask<bool> SaveCheckpointAsync(string checkpoint, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ThrowIfOver();
        if (_pass is null || (Mode != CrawlMode.Incremental && _pass.Memory.Open is null))
        {
            throw new InvalidOperationException($"The crawl has nowhere to keep a checkpoint. Set {nameof(CrawlOptions)}.{nameof(CrawlOptions.StateStore)} when it is started, and a {nameof(CrawlOptions.Name)} unless it is incremental.");
        }

        ledger.Flow.Enter();
        if (!await pushes.FlushAsync(cancellationToken).ConfigureAwait(false) || ledger.Tally.IsPartial)
        {
            return false;
        }

        await _pass.SaveCheckpointAsync(checkpoint, cancellationToken).ConfigureAwait(false);
        return true;
    }
}
