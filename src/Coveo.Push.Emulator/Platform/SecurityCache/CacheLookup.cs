using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.SecurityCache;

/// <summary>Finds the provider or the identity that an operation on the security cache is about.</summary>
internal sealed class CacheLookup(EmulatorDatabase database, int maximumRequestBytes)
{
    /// <summary>Stands for an identity of the e-mail provider that nothing refers to; it exists all the same.</summary>
    private const long NoRow = 0;

    /// <returns>The ID in the path.</returns>
    /// <exception cref="ApiErrorException">404 <c>PROVIDER_DOES_NOT_EXIST</c>.</exception>
    public async Task<string> ProviderAsync(HttpContext context)
    {
        var id = RouteText.Of(context, "prov");
        await database.RunAsync(tables => Provider(tables, id), context.RequestAborted).ConfigureAwait(false);
        return id;
    }

    /// <summary>Finds the identity in the body, in the provider of the path or else of the body.</summary>
    /// <exception cref="ApiErrorException">404 <c>PROVIDER_DOES_NOT_EXIST</c> or <c>IDENTITY_DOES_NOT_EXIST</c>.</exception>
    public async Task<T> IdentityAsync<T>(HttpContext context, Func<EmulatorTables, StoredIdentity, T> work)
    {
        using var body = await JsonBody.ReadAsync(context.Request, "member", maximumRequestBytes).ConfigureAwait(false);
        var member = CacheMember.Read(body.Bytes);
        var providerId = context.Request.RouteValues.ContainsKey("prov")
            ? RouteText.Of(context, "prov")
            : member.ProviderId ?? throw ApiErrors.MissingParameter("provider");
        return await database.RunAsync(
            tables => work(tables, Identity(tables, Provider(tables, providerId), member.Identity)), context.RequestAborted).ConfigureAwait(false);
    }

    private static SecurityProvider Provider(EmulatorTables tables, string id) =>
        tables.Providers.Find(id) ?? throw ApiErrors.ProviderDoesNotExist(id);

    private static StoredIdentity Identity(EmulatorTables tables, SecurityProvider provider, Identity identity)
    {
        var stored = tables.Identities.Find(IdentityKey.Of(provider, identity));
        if (stored is null && provider.IsBuiltIn)
        {
            return new StoredIdentity(
                NoRow, provider.Id, identity, IsPushed: false, IsDisabled: false, Members: null, Aliases: null, UpdatedAt: null, AliasProblem: null);
        }

        return stored ?? throw ApiErrors.IdentityDoesNotExist(identity.Name);
    }
}
