using Coveo.Push.Transport;

namespace Coveo.Push.Platform;

/// <summary>What a check of access asks.</summary>
internal sealed record AccessParts(PushTransport Transport)
{
    public required IPrivilegesClient Privileges { get; init; }

    public required IOrganizationClient Organization { get; init; }

    public required ISourcesClient Sources { get; init; }

    public required ISecurityProvidersClient SecurityProviders { get; init; }

    public required ILogsClient Logs { get; init; }
}
