using Coveo.Push.Transport;

namespace Coveo.Push;

/// <inheritdoc cref="IStatusClient"/>
internal sealed class StatusClient(PushTransport transport) : IStatusClient
{
    public async Task<PushAcceptance> SetAsync(string sourceId, SourceStatus status, CancellationToken cancellationToken = default)
    {
        Identifier.CheckSourceId(sourceId);
        var statusType = WireName(status);
        var request = new PushRequest(PushRoutes.SetStatus)
            .About($"{statusType} on source '{sourceId}'")
            .Path("sourceId", sourceId)
            .Query("statusType", statusType);
        var response = await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return response.ToAcceptance();
    }

    private static string WireName(SourceStatus status) => status switch
    {
        SourceStatus.Rebuild => "REBUILD",
        SourceStatus.Refresh => "REFRESH",
        SourceStatus.Incremental => "INCREMENTAL",
        SourceStatus.Idle => "IDLE",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, $"'{status}' is not a source status. Use Rebuild, Refresh, Incremental or Idle."),
    };
}
