using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Push;

/// <summary>
/// Finds the provider that identities are pushed to. The service is said to accept any and to complain later; a strict emulator
/// complains at once.
/// </summary>
internal sealed class ProviderLookup(EmulatorDatabase database, bool strict)
{
    /// <returns>The ID in the path, of a provider that exists if the emulator is strict.</returns>
    /// <exception cref="ApiErrorException">412 <c>INVALID_PARAMETER</c>.</exception>
    public async Task<string> CheckAsync(HttpContext context)
    {
        var id = RouteText.Of(context, "prov");
        await database.RunAsync(tables => Find(tables, id), context.RequestAborted).ConfigureAwait(false);
        return id;
    }

    /// <returns>The provider; <see langword="null"/> when there is none and the emulator is not strict.</returns>
    /// <exception cref="ApiErrorException">412 <c>INVALID_PARAMETER</c>.</exception>
    public SecurityProvider? Find(EmulatorTables tables, string id) => tables.Providers.Find(id) switch
    {
        { IsBuiltIn: false } provider => provider,
        null when strict => throw ApiErrors.InvalidParameter("providerId", $"security identity provider '{id}' does not exist"),
        not null when strict => throw ApiErrors.InvalidParameter("providerId", $"the identities of '{id}' exist by themselves"),
        _ => null,
    };
}
