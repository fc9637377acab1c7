using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Coveo.Push.Serialization;
using Coveo.Push.Transport;

namespace Coveo.Push.Platform;

/// <inheritdoc cref="IOrganizationClient"/>
internal sealed class OrganizationClient(PushTransport transport) : IOrganizationClient
{
    public async Task<OrganizationDetails> GetAsync(OrganizationFields fields = OrganizationFields.None, CancellationToken cancellationToken = default)
    {
        string[] names = [.. Names(fields)];
        OrganizationDetails? organization = null;
        var request = new PushRequest(PushRoutes.GetOrganization)
            .Query("additionalFields", names.Length == 0 ? null : string.Join(",", names))
            .Needs(response =>
            {
                organization = OrganizationReader.Read(response.Read(PushJsonContext.Default.OrganizationContract));
                return organization is null ? "it describes no organization" : null;
            });
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return organization!;
    }

    public async Task<OrganizationStatus> GetStatusAsync(CancellationToken cancellationToken = default) =>
        OrganizationReader.Read(await ReadAsync(
            new PushRequest(PushRoutes.GetOrganizationStatus), PushJsonContext.Default.OrganizationStatusContract, "it says nothing of the organization", cancellationToken).ConfigureAwait(false))!;

    public Task ResumeAsync(CancellationToken cancellationToken = default) =>
        transport.SendAsync(new PushRequest(PushRoutes.ResumeOrganization), cancellationToken);

    public async Task<OrganizationLicense> GetLicenseAsync(CancellationToken cancellationToken = default) =>
        LicenseReader.Read(await ReadAsync(
            new PushRequest(PushRoutes.GetLicense), PushJsonContext.Default.DictionaryStringJsonElement, "it describes no license", cancellationToken).ConfigureAwait(false));

    public async Task<IReadOnlyDictionary<string, JsonElement>> GetLicenseSectionAsync(string section, CancellationToken cancellationToken = default) =>
        await ReadAsync(
            OfSection(PushRoutes.GetLicenseSection, section), PushJsonContext.Default.DictionaryStringJsonElement, "it describes no section of a license", cancellationToken).ConfigureAwait(false);

    public async Task<IReadOnlyList<LicenseEntitlement>> ListEntitlementsAsync(CancellationToken cancellationToken = default)
    {
        var answer = await ReadAsync(
            new PushRequest(PushRoutes.ListEntitlements), PushJsonContext.Default.ListDictionaryStringJsonElement, "it lists no entitlements", cancellationToken).ConfigureAwait(false);
        return [.. answer.OfType<Dictionary<string, JsonElement>>().Select(LicenseReader.ReadEntitlement)];
    }

    public async Task<IReadOnlyList<OrganizationLimit>> ListLimitsAsync(LimitType? type = null, CancellationToken cancellationToken = default)
    {
        var request = new PushRequest(PushRoutes.ListLimits).Query("limitType", type is { } asked ? OrganizationWords.LimitTypes.Words([asked])![0] : null);
        var answer = await ReadAsync(request, PushJsonContext.Default.DictionaryStringJsonElement, "it lists no limits", cancellationToken).ConfigureAwait(false);
        return [.. LimitReader.ReadAll(answer)];
    }

    public async Task<IReadOnlyList<OrganizationLimit>> ListLimitsAsync(string section, CancellationToken cancellationToken = default) =>
        [.. LimitReader.Read(section, await ReadAsync(
            OfSection(PushRoutes.ListLimitsOfSection, section), PushJsonContext.Default.DictionaryStringJsonElement, "it lists no limits", cancellationToken).ConfigureAwait(false))];

    public async Task<OrganizationLimit> GetLimitAsync(string section, string key, CancellationToken cancellationToken = default) =>
        LimitReader.Read(section, key, await ReadAsync(
            OfLimit(PushRoutes.GetLimit, section, key), PushJsonContext.Default.LimitContract, "it describes no limit", cancellationToken).ConfigureAwait(false));

    public async Task<IReadOnlyList<LimitHistoryPoint>> GetLimitHistoryAsync(string section, string key, DateTimeOffset? from = null, DateTimeOffset? to = null, CancellationToken cancellationToken = default)
    {
        var request = OfLimit(PushRoutes.GetLimitHistory, section, key);
        if (from > to)
        {
            throw new ArgumentException($"The range is from {WireDate.Text(from.Value)} to {WireDate.Text(to.Value)}, which is before. Exchange the two.", nameof(from));
        }

        request.Query("from", from is { } start ? WireDate.Text(start) : null).Query("to", to is { } end ? WireDate.Text(end) : null);
        return LimitReader.Read(await ReadAsync(request, PushJsonContext.Default.ListLimitHistoryContract, "it tells no history", cancellationToken).ConfigureAwait(false));
    }

    private static IEnumerable<string> Names(OrganizationFields fields)
    {
        if (fields.HasFlag(OrganizationFields.License))
        {
            yield return "license";
        }

        if (fields.HasFlag(OrganizationFields.Status))
        {
            yield return "status";
        }
    }

    private static PushRequest OfSection(PushRoute route, string section)
    {
        Identifier.CheckSegment(section, nameof(section), $"It is a name such as '{LimitSections.Content}'; see {nameof(LimitSections)}.");
        return new PushRequest(route).About($"section '{section}'").Path("section", section);
    }

    private static PushRequest OfLimit(PushRoute route, string section, string key)
    {
        Identifier.CheckSegment(key, nameof(key), $"It is a name such as '{LimitKeys.Sources}'; {nameof(ListLimitsAsync)} lists them.");
        return OfSection(route, section).About($"limit '{key}' of section '{section}'").Path("key", key);
    }

    private async Task<T> ReadAsync<T>(PushRequest request, JsonTypeInfo<T> contract, string flaw, CancellationToken cancellationToken)
        where T : class
    {
        T? answer = null;
        request.Needs(response => (answer = response.Read(contract)) is null ? flaw : null);
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return answer!;
    }
}
