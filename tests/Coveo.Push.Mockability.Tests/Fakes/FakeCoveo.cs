using Coveo.Push.Platform;

namespace Coveo.Push.Mockability.Tests.Fakes;

/// <summary>A whole Coveo of hand-written fakes: it takes everything and answers at once.</summary>
internal sealed class FakeCoveo : ICoveoPushClient
{
    public const string OrganizationId = "acmeorg1";

    public static readonly DateTimeOffset Now = new(2025, 2, 3, 4, 5, 6, TimeSpan.Zero);

    public IDocumentsClient Documents { get; } = new FakeDocumentsClient();

    public IBatchesClient Batches { get; } = new FakeBatchesClient();

    public IStreamsClient Streams { get; } = new FakeStreamsClient();

    public ICrawlsClient Crawls { get; } = new FakeCrawlsClient();

    public IStatusClient Status { get; } = new FakeStatusClient();

    public IFilesClient Files { get; } = new FakeFilesClient();

    public ISecurityIdentitiesClient SecurityIdentities { get; } = new FakeSecurityIdentitiesClient();

    public ISourcesClient Sources { get; } = new FakeSourcesClient();

    public ISecurityProvidersClient SecurityProviders { get; } = new FakeSecurityProvidersClient();

    public ISecurityCacheClient SecurityCache { get; } = new FakeSecurityCacheClient();

    public ILogsClient Logs { get; } = new FakeLogsClient();

    public IActivitiesClient Activities { get; } = new FakeActivitiesClient();

    public IFieldsClient Fields { get; } = new FakeFieldsClient();

    public IMappingsClient Mappings { get; } = new FakeMappingsClient();

    public IApiKeysClient ApiKeys { get; } = new FakeApiKeysClient();

    public IPrivilegesClient Privileges { get; } = new FakePrivilegesClient();

    public IOrganizationClient Organization { get; } = new FakeOrganizationClient();

    public ISetupClient Setup { get; } = new FakeSetupClient();

    public async Task<AccessReport> CheckAccessAsync(string sourceId, AccessCheckOptions? options = null, CancellationToken cancellationToken = default) => new()
    {
        OrganizationId = OrganizationId,
        SourceId = sourceId,
        CheckedAt = Now,
        Privileges = [new PrivilegeCheck { Privilege = Privilege.EditSource(sourceId), State = PrivilegeState.Granted }],
        Source = await Sources.GetAsync(sourceId, cancellationToken),
        Organization = await Organization.GetStatusAsync(cancellationToken),
        NearLimits = [await Organization.GetLimitAsync("content", "numberOfItems", cancellationToken)],
        ClockSkew = TimeSpan.FromSeconds(2),
        Findings = [new AccessFinding(AccessSeverity.Warning, "The index is nearly full.")],
    };
}
