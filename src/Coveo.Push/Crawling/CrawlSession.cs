using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;

namespace Coveo.Push;

/// <inheritdoc cref="ICrawlSession"/>
internal sealed partial class CrawlSession(CrawlLedger ledger, CrawlPushes pushes, CrawlStatus status, CrawlCleanUp cleanUp, ILogger logger) : ICrawlSession
{
    public CrawlMode Mode => ledger.Mode;

    public string SourceId => ledger.SourceId;

    public DateTimeOffset? StartedAt => ledger.StartedAt;

    public CrawlReport SoFar => ledger.Report;

    public ValueTask AddAsync(PushDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        return AddAsync(PushOperation.AddOrUpdate(document), cancellationToken);
    }

    public ValueTask DeleteAsync(string documentId, bool deleteChildren = false, CancellationToken cancellationToken = default) =>
        AddAsync(PushOperation.Delete(documentId, deleteChildren), cancellationToken);

    public async ValueTask AddAsync(PushOperation operation, CancellationToken cancellationToken = default)
    {
        ThrowIfOver();
        ledger.Flow.Enter();
        await pushes.Items.AddAsync(operation, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask AddAsync<T>(T item, JsonTypeInfo<T> typeInfo, Func<T, string> documentId, Func<T, DocumentPermissions?>? permissions = null, CancellationToken cancellationToken = default)
    {
        ThrowIfOver();
        ledger.Flow.Enter();
        await pushes.Items.AddAsync(item, typeInfo, documentId, permissions, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask AddIdentityAsync(IdentityOperation operation, CancellationToken cancellationToken = default)
    {
        ThrowIfOver();
        if (pushes.Identities is not { } identities)
        {
            throw new InvalidOperationException($"The crawl has no security identity provider. Name it in {nameof(CrawlOptions)}.{nameof(CrawlOptions.SecurityProviderId)} when the crawl is started.");
        }

        ledger.Flow.Enter();
        await identities.AddAsync(operation, cancellationToken).ConfigureAwait(false);
    }
}
