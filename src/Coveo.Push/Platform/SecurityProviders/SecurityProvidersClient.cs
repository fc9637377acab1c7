using Coveo.Push.Serialization;
using Coveo.Push.Transport;

namespace Coveo.Push.Platform;

/// <inheritdoc cref="ISecurityProvidersClient"/>
internal sealed class SecurityProvidersClient(PushTransport transport, KnownSecurity known) : ISecurityProvidersClient
{
    private readonly ListingKind<SecurityProvider> _listing = new(
        response => ReadPage(response, known), provider => provider.Id, "a security identity provider without an ID", "security identity providers");

    public async Task<SecurityProvider> CreateForSourceAsync(string name, string sourceId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        SecurityProviderRules.CheckName(name, nameof(name));
        Identifier.CheckSourceId(sourceId);
        return await CreateAsync(new SecurityProviderDefinition(name, sourceId), cancellationToken).ConfigureAwait(false);
    }

    public async Task<SecurityProvider> CreateAsync(SecurityProviderDefinition definition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        SecurityProviderRules.Check(definition);
        return await SendForProviderAsync(new PushRequest(PushRoutes.CreateSecurityProvider), definition, cancellationToken).ConfigureAwait(false);
    }

    public async Task<SecurityProvider> GetAsync(string providerId, CancellationToken cancellationToken = default)
    {
        Identifier.CheckProviderId(providerId);
        SecurityProvider? provider = null;
        var request = new PushRequest(PushRoutes.GetSecurityProvider)
            .About(SubjectOf(providerId))
            .Path("providerId", providerId)
            .Needs(response =>
            {
                provider = SecurityProviderReader.Read(response.Read(PushJsonContext.Default.SecurityProviderContract));
                return provider is null ? "it describes no security identity provider" : null;
            });
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        known.NoteProvider(provider);
        return provider!;
    }

    public IAsyncEnumerable<SecurityProvider> ListAsync(string? nameFilter = null, CancellationToken cancellationToken = default)
    {
        return nameFilter is not null && string.IsNullOrWhiteSpace(nameFilter)
            ? throw new ArgumentException($"The name filter '{nameFilter}' is blank. Leave it out to list all providers, or give a part of the name.", nameof(nameFilter))
            : PagedListing.ReadAsync(transport, page => PageRequest(page, nameFilter), _listing, cancellationToken);
    }

    public async Task<SecurityProvider> UpdateAsync(string providerId, SecurityProviderDefinition definition, CancellationToken cancellationToken = default)
    {
        SecurityProviderRules.CheckChangeable(providerId);
        ArgumentNullException.ThrowIfNull(definition);
        SecurityProviderRules.Check(definition);
        if (definition.Name != providerId)
        {
            throw new ArgumentException($"The definition is of '{MessageText.Show(definition.Name)}', not of the provider '{MessageText.Show(providerId)}': a provider keeps its name. Give the definition that name, and another display name if you like.", nameof(definition));
        }

        var request = new PushRequest(PushRoutes.UpdateSecurityProvider).Path("providerId", providerId);
        return await SendForProviderAsync(request, definition, cancellationToken).ConfigureAwait(false);
    }

    public async Task DeleteAsync(string providerId, CancellationToken cancellationToken = default)
    {
        SecurityProviderRules.CheckChangeable(providerId);
        var request = new PushRequest(PushRoutes.DeleteSecurityProvider).About(SubjectOf(providerId)).Path("providerId", providerId);
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        known.ForgetProvider(providerId);
    }

    private static string SubjectOf(string providerId) => $"security identity provider '{providerId}'";

    private static PushRequest PageRequest(int page, string? nameFilter) => new PushRequest(PushRoutes.ListSecurityProviders)
        .Query("filter", nameFilter)
        .Query("page", page)
        .Query("perPage", PagedListing.EntriesPerPage);

    private static ListingPage<SecurityProvider> ReadPage(PushResponse response, KnownSecurity known)
    {
        var page = response.Read(PushJsonContext.Default.PageContractSecurityProviderContract);
        var providers = page?.Items?.ConvertAll(item => SecurityProviderReader.Read(item));
        providers?.ForEach(provider => known.NoteProvider(provider));
        return new ListingPage<SecurityProvider>(providers, page?.TotalPages);
    }

    private async Task<SecurityProvider> SendForProviderAsync(PushRequest request, SecurityProviderDefinition definition, CancellationToken cancellationToken)
    {
        SecurityProvider? provider = null;
        request.About(SubjectOf(definition.Name))
            .Json(SecurityProviderWriter.Write(definition))
            .Needs(response =>
            {
                // An answer may be empty: what was sent is then what there is. One that is cut off has to be asked for again.
                var answer = response.Read(PushJsonContext.Default.SecurityProviderContract);
                provider = SecurityProviderReader.Read(answer, definition);
                return answer is null && response.Body.Length > 0 ? "it describes no security identity provider" : null;
            });
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        known.NoteProvider(provider);
        return provider!;
    }
}
