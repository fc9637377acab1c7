using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.Limits;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.SecurityProviders;

internal sealed class ProviderEndpoints(EmulatorDatabase database, ResourceLimits limits, VirtualClock clock, ProviderModelWriter models, int maximumRequestBytes)
{
    public async Task CreateAsync(HttpContext context)
    {
        var definition = await ReadAsync(context).ConfigureAwait(false);
        var id = definition.Id ?? definition.Name ?? throw ApiErrors.MissingParameter("id");
        var summary = await database.RunAsync(
            tables => tables.Providers.Find(id) is null
                ? Put(tables, id, definition, stored: null)
                : throw ApiErrors.ProviderAlreadyExists(id),
            context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json => models.Write(json, summary)).ConfigureAwait(false);
    }

    public async Task PutAsync(HttpContext context)
    {
        var id = RouteText.Of(context, "prov");
        var definition = await ReadAsync(context).ConfigureAwait(false);
        var isSameId = definition.Id is null || string.Equals(definition.Id, id, StringComparison.Ordinal);
        ModelProperties.Require(isSameId, "id", "it is not the one in the path");
        var summary = await database.RunAsync(
            tables => Put(tables, id, definition, tables.Providers.Find(id)), context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json => models.WriteWithStatus(json, summary)).ConfigureAwait(false);
    }

    public async Task GetAsync(HttpContext context)
    {
        var summary = await database.RunAsync(
            tables => ProviderSummary.Read(tables, Find(tables, context)), context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json => models.WriteWithStatus(json, summary)).ConfigureAwait(false);
    }

    public async Task DeleteAsync(HttpContext context)
    {
        await database.RunAsync(
            tables =>
            {
                var provider = Find(tables, context);
                ModelProperties.Require(!provider.IsBuiltIn, "providerId", "the built-in provider cannot be deleted");
                tables.Identities.RemoveAllOf(provider.Id);
                tables.Providers.Delete(provider.Id);
                return true;
            },
            context.RequestAborted).ConfigureAwait(false);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static SecurityProvider Find(EmulatorTables tables, HttpContext context)
    {
        var id = RouteText.Of(context, "prov");
        return tables.Providers.Find(id) ?? throw ApiErrors.ProviderDoesNotExist(id);
    }

    private ProviderSummary Put(EmulatorTables tables, string id, ProviderDefinition definition, SecurityProvider? stored)
    {
        var provider = definition.ProviderWith(id, stored, clock.NowMilliseconds);
        Check(tables, definition, provider, stored);
        if (stored is null)
        {
            limits.CheckProvider(tables);
        }

        tables.Providers.Put(provider);
        tables.References.Replace(id, definition.References);
        tables.Cascades.Replace(id, definition.Cascades);
        if (provider.CaseSensitive && stored is null)
        {
            tables.Identities.MatchCase(id);
        }

        tables.Aliases.UpdateUsable(id);
        return ProviderSummary.Read(tables, provider);
    }

    private static void Check(EmulatorTables tables, ProviderDefinition definition, SecurityProvider provider, SecurityProvider? stored)
    {
        ModelProperties.Require(!provider.IsBuiltIn, "id", "the built-in provider cannot be changed");
        foreach (var reference in definition.References)
        {
            ModelProperties.Require(
                reference.Type is not ProviderReference.Source || tables.Sources.Find(reference.Id) is not null,
                "referencedBy",
                $"source '{reference.Id}' does not exist");
        }

        foreach (var cascade in definition.Cascades)
        {
            ModelProperties.Require(
                !string.Equals(cascade.TargetId, provider.Id, StringComparison.Ordinal),
                "cascadingSecurityProviders",
                "a provider does not cascade to itself");
        }

        if (stored is not null)
        {
            ModelProperties.Require(string.Equals(stored.Name, provider.Name, StringComparison.Ordinal), "name", "it cannot be changed");
            ModelProperties.Require(
                stored.CaseSensitive == provider.CaseSensitive || !tables.IdentitySearch.HasAny(provider.Id),
                "caseSensitive",
                "it cannot be changed while the provider has identities");
        }
    }

    private async Task<ProviderDefinition> ReadAsync(HttpContext context)
    {
        using var body = await JsonBody.ReadAsync(context.Request, "securityProviderModel", maximumRequestBytes).ConfigureAwait(false);
        return ProviderDefinitionReader.Read(body.Bytes);
    }
}
