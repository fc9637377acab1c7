using System.Text.Json;
using Coveo.Push.Platform;

namespace Coveo.Push.Mockability.Tests.Fakes;

internal sealed class FakeOrganizationClient : IOrganizationClient
{
    private static readonly OrganizationLimit Items = new() { Section = "content", Key = "numberOfItems", ActualCount = 90, Limit = 100, LastUpdate = FakeCoveo.Now };

    public async Task<OrganizationDetails> GetAsync(OrganizationFields fields = OrganizationFields.None, CancellationToken cancellationToken = default) => new()
    {
        Id = FakeCoveo.OrganizationId,
        DisplayName = "Acme",
        CreatedDate = FakeCoveo.Now,
        License = await GetLicenseAsync(cancellationToken),
        Status = await GetStatusAsync(cancellationToken),
    };

    public Task<OrganizationStatus> GetStatusAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(new OrganizationStatus { Health = OrganizationHealth.Healthy, HealthName = "HEALTHY", IsPaused = false });

    public Task ResumeAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task<OrganizationLicense> GetLicenseAsync(CancellationToken cancellationToken = default) => Task.FromResult(new OrganizationLicense
    {
        ProductName = "Coveo",
        Connectors = [new LicensedConnector { Type = "PUSH", IsAllowed = true, Visibilities = [SourceVisibility.Private], VisibilityNames = ["PRIVATE"] }],
    });

    public Task<IReadOnlyDictionary<string, JsonElement>> GetLicenseSectionAsync(string section, CancellationToken cancellationToken = default)
    {
        using var json = JsonDocument.Parse("100");
        return Task.FromResult<IReadOnlyDictionary<string, JsonElement>>(new Dictionary<string, JsonElement> { ["items"] = json.RootElement.Clone() });
    }

    public Task<IReadOnlyList<LicenseEntitlement>> ListEntitlementsAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<LicenseEntitlement>>([new LicenseEntitlement { Id = "entitlement-1", Status = "ACTIVE", ItemLimit = 100 }]);

    public Task<IReadOnlyList<OrganizationLimit>> ListLimitsAsync(LimitType? type = null, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<OrganizationLimit>>([Items]);

    public Task<IReadOnlyList<OrganizationLimit>> ListLimitsAsync(string section, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<OrganizationLimit>>([Items]);

    public Task<OrganizationLimit> GetLimitAsync(string section, string key, CancellationToken cancellationToken = default) => Task.FromResult(Items);

    public Task<IReadOnlyList<LimitHistoryPoint>> GetLimitHistoryAsync(
        string section, string key, DateTimeOffset? from = null, DateTimeOffset? to = null, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<LimitHistoryPoint>>([new LimitHistoryPoint(FakeCoveo.Now, 100)]);
}
