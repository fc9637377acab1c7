namespace Coveo.Push.Platform;

/// <summary>The clients that a setup works with.</summary>
internal sealed class SetupParts
{
    public required ISourcesClient Sources { get; init; }

    public required ISecurityProvidersClient SecurityProviders { get; init; }

    public required IFieldsClient Fields { get; init; }

    public required IApiKeysClient ApiKeys { get; init; }
}
