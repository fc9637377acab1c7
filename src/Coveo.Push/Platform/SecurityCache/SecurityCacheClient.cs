using Coveo.Push.Serialization;
using Coveo.Push.Transport;

namespace Coveo.Push.Platform;

/// <inheritdoc cref="ISecurityCacheClient"/>
internal sealed class SecurityCacheClient(PushTransport transport) : ISecurityCacheClient
{
    public async Task<SecurityCacheStatus> GetStatusAsync(CancellationToken cancellationToken = default)
    {
        SecurityCacheStatusContract? answer = null;
        var request = new PushRequest(PushRoutes.GetSecurityCacheStatus).Needs(response =>
        {
            answer = response.Read(PushJsonContext.Default.SecurityCacheStatusContract);
            return answer is null ? "it says nothing of the security identity cache" : null;
        });
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return new SecurityCacheStatus
        {
            CurrentStatus = SecurityStatusReader.Progress(answer!.CurrentStatus),
            Statistics = SecurityStatusReader.Statistics(answer.Statistics),
        };
    }

    public IAsyncEnumerable<CachedIdentity> ListIdentitiesAsync(string providerId, CachedIdentityFilter? filter = null, CancellationToken cancellationToken = default)
    {
        Identifier.CheckProviderId(providerId);
        if (filter is { From: { } from, To: { } to } && from > to)
        {
            throw new ArgumentException($"The filter asks for identities from {WireDate.Text(from)} to {WireDate.Text(to)}, which is before. Exchange the two.", nameof(filter));
        }

        string[] states = filter is null ? [] : [.. filter.States.Select(state => state.WireName())];
        return ListAsync(page => IdentitiesRequest(providerId, states, filter, page), providerId, cancellationToken);
    }

    public IAsyncEnumerable<CachedIdentity> SearchAsync(CachedIdentitySearch search, CancellationToken cancellationToken = default)
    {
        var body = CachedIdentityWriter.Write(search);
        var provider = search.ProviderIds.Count == 1 ? search.ProviderIds[0] : null;
        return ListAsync(
            page => new PushRequest(PushRoutes.SearchCachedIdentities).Query("page", page).Query("perPage", PagedListing.EntriesPerPage).Json(body),
            provider,
            cancellationToken);
    }

    public async Task<CachedIdentity> GetAsync(string providerId, Identity identity, CancellationToken cancellationToken = default)
    {
        Identifier.CheckProviderId(providerId);
        CachedIdentity? cached = null;
        var request = RequestAbout(PushRoutes.GetCachedIdentity, providerId, identity, CachedIdentityWriter.Write(providerId, identity))
            .Needs(response =>
            {
                cached = CachedIdentityReader.Read(response.Read(PushJsonContext.Default.SecurityMemberContract), providerId);
                return cached is null ? "it describes no security identity" : null;
            });
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return cached!;
    }

    public IAsyncEnumerable<CachedIdentity> ListMembersAsync(string providerId, Identity identity, bool recursive = false, CancellationToken cancellationToken = default) =>
        ListRelativesAsync(PushRoutes.ListCachedIdentityMembers, providerId, identity, recursive, cancellationToken);

    public IAsyncEnumerable<CachedIdentity> ListParentsAsync(string providerId, Identity identity, bool recursive = false, CancellationToken cancellationToken = default) =>
        ListRelativesAsync(PushRoutes.ListCachedIdentityParents, providerId, identity, recursive, cancellationToken);

    public Task RefreshAsync(CancellationToken cancellationToken = default) =>
        transport.SendAsync(new PushRequest(PushRoutes.RefreshSecurityCache), cancellationToken);

    public Task RefreshAsync(string providerId, CancellationToken cancellationToken = default) =>
        SendForProviderAsync(PushRoutes.RefreshSecurityProvider, providerId, cancellationToken);

    public async Task RefreshAsync(string providerId, Identity identity, CancellationToken cancellationToken = default)
    {
        Identifier.CheckProviderId(providerId);
        var body = CachedIdentityWriter.Write(providerId, identity);
        await transport.SendAsync(RequestAbout(PushRoutes.RefreshCachedIdentity, providerId, identity, body), cancellationToken).ConfigureAwait(false);
    }

    public Task CancelRefreshAsync(string providerId, CancellationToken cancellationToken = default) =>
        SendForProviderAsync(PushRoutes.CancelSecurityProviderRefresh, providerId, cancellationToken);

    public Task EnableDisabledAsync(CancellationToken cancellationToken = default) =>
        transport.SendAsync(new PushRequest(PushRoutes.EnableDisabledIdentities), cancellationToken);

    public Task EnableDisabledAsync(string providerId, CancellationToken cancellationToken = default) =>
        SendForProviderAsync(PushRoutes.EnableDisabledIdentitiesOfProvider, providerId, cancellationToken);

    private static PushRequest IdentitiesRequest(string providerId, string[] states, CachedIdentityFilter? filter, int page)
    {
        var request = new PushRequest(PushRoutes.ListCachedIdentities).About(SubjectOf(providerId)).Path("providerId", providerId);
        foreach (var state in states)
        {
            request.Query("states", state);
        }

        return request
            .Query("page", page)
            .Query("perPage", PagedListing.EntriesPerPage)
            .Query("from", filter?.From is { } from ? WireDate.Text(from) : null)
            .Query("to", filter?.To is { } to ? WireDate.Text(to) : null);
    }

    private static PushRequest RequestAbout(PushRoute route, string providerId, Identity identity, ReadOnlyMemory<byte> body) => new PushRequest(route)
        .About($"{identity.Type} '{MessageText.Show(identity.Name)}' of {SubjectOf(providerId)}")
        .Path("providerId", providerId)
        .Json(body);

    private static ListingPage<CachedIdentity> ReadPage(PushResponse response, string? knownProvider)
    {
        var page = response.Read(PushJsonContext.Default.PageContractSecurityMemberContract);
        return new ListingPage<CachedIdentity>(page?.Items?.ConvertAll(item => CachedIdentityReader.Read(item, knownProvider)), page?.TotalPages);
    }

    private static string SubjectOf(string providerId) => $"security identity provider '{providerId}'";

    private IAsyncEnumerable<CachedIdentity> ListRelativesAsync(PushRoute route, string providerId, Identity identity, bool recursive, CancellationToken cancellationToken)
    {
        Identifier.CheckProviderId(providerId);
        var body = CachedIdentityWriter.Write(providerId, identity);
        return ListAsync(
            page => RequestAbout(route, providerId, identity, body).Query("recursive", recursive).Query("page", page).Query("pageSize", PagedListing.EntriesPerPage),
            providerId,
            cancellationToken);
    }

    private IAsyncEnumerable<CachedIdentity> ListAsync(Func<int, PushRequest> requestOf, string? knownProvider, CancellationToken cancellationToken)
    {
        var kind = new ListingKind<CachedIdentity>(
            response => ReadPage(response, knownProvider), cached => cached.Identity, "a security identity without a name", "security identities");
        return PagedListing.ReadAsync(transport, requestOf, kind, cancellationToken);
    }

    private async Task SendForProviderAsync(PushRoute route, string providerId, CancellationToken cancellationToken)
    {
        Identifier.CheckProviderId(providerId);
        var request = new PushRequest(route).About(SubjectOf(providerId)).Path("providerId", providerId);
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
