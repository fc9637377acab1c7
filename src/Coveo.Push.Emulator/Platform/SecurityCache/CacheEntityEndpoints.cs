using System.Text.Json;
using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.SecurityCache;

/// <summary>Looks identities up in the security cache.</summary>
internal sealed class CacheEntityEndpoints(EmulatorDatabase database, CacheLookup lookup, int maximumRequestBytes)
{
    private const int DefaultPerPage = 100;

    public async Task GetMembersAsync(HttpContext context)
    {
        var providerId = await lookup.ProviderAsync(context).ConfigureAwait(false);
        var states = QueryParameters.Texts(context.Request, "states").ConvertAll(State);
        await WritePageAsync(context, new IdentityQuery
        {
            Providers = [providerId],
            States = states.Count == 0 ? null : states,
            From = QueryParameters.Time(context.Request, "from"),
            To = QueryParameters.Time(context.Request, "to"),
            WithImplicit = true,
        }).ConfigureAwait(false);
    }

    public async Task ListAsync(HttpContext context)
    {
        using var body = await JsonBody.ReadAsync(context.Request, "body", maximumRequestBytes).ConfigureAwait(false);
        await WritePageAsync(context, ModelProperties.Read(body.Bytes, JsonValueKind.Object, Query)).ConfigureAwait(false);
    }

    public async Task GetAsync(HttpContext context)
    {
        var identity = await lookup.IdentityAsync(context, (_, found) => found).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json => CacheMemberWriter.Write(json, identity)).ConfigureAwait(false);
    }

    public async Task GetChildrenAsync(HttpContext context)
    {
        var (isRecursive, page) = RelationParameters(context.Request);
        var found = await lookup.IdentityAsync(
            context, (tables, identity) => tables.Relations.Children(identity.Id, isRecursive, page.PerPage, page.Offset)).ConfigureAwait(false);
        await CacheMemberWriter.WritePageAsync(context, found, page).ConfigureAwait(false);
    }

    public async Task GetParentsAsync(HttpContext context)
    {
        var (isRecursive, page) = RelationParameters(context.Request);
        var found = await lookup.IdentityAsync(
            context, (tables, identity) => tables.Relations.Parents(identity.Id, isRecursive, page.PerPage, page.Offset)).ConfigureAwait(false);
        await CacheMemberWriter.WritePageAsync(context, found, page).ConfigureAwait(false);
    }

    private static (bool IsRecursive, PageParameters Page) RelationParameters(HttpRequest request) =>
        (QueryParameters.Flag(request, "recursive"), PageParameters.Read(request, DefaultPerPage, "pageSize"));

    private static string State(string text)
    {
        var state = text.ToUpperInvariant();
        ModelProperties.Require(
            state is "UNKNOWN" || IdentityState.All.Contains(state, StringComparer.Ordinal), "states", $"'{text}' is not a state of identities");
        return state;
    }

    private static IdentityQuery Query(JsonElement body)
    {
        var providers = ModelProperties.Texts(body, "providerIds");
        var types = ModelProperties.Texts(body, "identityTypes").ConvertAll(
            type => IdentityType.Parse(type) ?? throw ApiErrors.InvalidParameter("identityTypes", $"'{type}' is not a type of identities"));
        var mode = ModelProperties.Text(body, "filteringMode")?.ToUpperInvariant() ?? "SUBSTRING";
        ModelProperties.Require(mode is "PREFIX" or "SUBSTRING", "filteringMode", "it must be PREFIX or SUBSTRING");
        return new IdentityQuery
        {
            Providers = providers.Count == 0 ? null : providers,
            Types = types.Count == 0 ? null : types,
            Term = JsonKeys.Find(body, "filterTerm") is { ValueKind: JsonValueKind.String } term ? term.GetString() : null,
            IsPrefix = mode is "PREFIX",
            WithImplicit = true,
        };
    }

    private async Task WritePageAsync(HttpContext context, IdentityQuery query)
    {
        var page = PageParameters.Read(context.Request, DefaultPerPage);
        var found = await database.RunAsync(
            tables => tables.IdentitySearch.Find(query, page.PerPage, page.Offset), context.RequestAborted).ConfigureAwait(false);
        await CacheMemberWriter.WritePageAsync(context, found, page).ConfigureAwait(false);
    }
}
