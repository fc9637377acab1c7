namespace Coveo.Push.Tests.Doubles;

/// <summary>Clients whose waits are virtual and whose jitter is drawn as 1.</summary>
internal static class VirtualClient
{
    public const string SourceId = "s1";

    public static CoveoPushClient Of(HttpMessageHandler handler, ManualTimeProvider time, Action<CoveoPushOptions>? configure = null)
    {
        var options = new CoveoPushOptions { OrganizationId = "acmeorg1", ApiKey = "xx11111111-key", TimeProvider = time, Jitter = () => 1 };
        configure?.Invoke(options);
        return new CoveoPushClient(options, handler);
    }

    /// <summary>A call like any other.</summary>
    public static Task<PushAcceptance> DeleteOneAsync(this CoveoPushClient client, CancellationToken cancellationToken = default) =>
        client.Documents.DeleteAsync(SourceId, "https://acme.example/1", cancellationToken: cancellationToken);
}
