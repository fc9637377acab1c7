using System.Security.Cryptography;
using Coveo.Push.Emulator.Access;
using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.ApiKeys;

/// <summary>The API keys of the organization. The one of the options is not among them: it cannot be changed, or lost.</summary>
internal sealed class ApiKeyEndpoints(EmulatorDatabase database, AccessCheck access, VirtualClock clock, ApiKeyModelWriter models, int maximumRequestBytes)
{
    private const string IdAlphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const int IdLength = 25;

    public async Task CreateAsync(HttpContext context)
    {
        var definition = await ReadAsync(context).ConfigureAwait(false);
        var value = $"xx{Guid.NewGuid():D}";
        var now = clock.Now;
        var key = definition.ApplyTo(new ApiKey
        {
            Id = RandomNumberGenerator.GetString(IdAlphabet, IdLength),
            Hash = KeyRing.HashOf(value),
            CreatedAt = now.ToUnixTimeMilliseconds(),
            LifetimeDuration = definition.LifetimeDuration,
            ExpiresAt = definition.LifetimeDuration is { } lifetime ? KeyLifetime.EndOf(lifetime, now)!.Value.ToUnixTimeMilliseconds() : null,
        });
        await ChangeAsync(context, tables =>
        {
            tables.ApiKeys.Put(key);
            AddActivity(tables, key, ActivityWords.Create);
        }).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status201Created, json => models.Write(json, key, value)).ConfigureAwait(false);
    }

    public async Task ListAsync(HttpContext context)
    {
        var status = QueryParameters.Text(context.Request, "status");
        if (status is not null && !ApiKeyStatuses.All.Contains(status, StringComparer.OrdinalIgnoreCase))
        {
            throw ApiErrors.InvalidParameter("status", $"it must be one of {string.Join(", ", ApiKeyStatuses.All)}");
        }

        var keys = await database.RunAsync(tables => tables.ApiKeys.All(), context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartArray();
            foreach (var key in keys.Where(key => status is null || ApiKeyStatuses.Of(key, clock.NowMilliseconds).Equals(status, StringComparison.OrdinalIgnoreCase)))
            {
                models.Write(json, key);
            }

            json.WriteEndArray();
        }).ConfigureAwait(false);
    }

    public async Task GetAsync(HttpContext context)
    {
        var key = await database.RunAsync(tables => Find(tables, context), context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json => models.Write(json, key)).ConfigureAwait(false);
    }

    public async Task PutAsync(HttpContext context)
    {
        var definition = await ReadAsync(context).ConfigureAwait(false);
        await ChangeAsync(context, tables => tables.ApiKeys.Put(definition.ApplyTo(Find(tables, context)))).ConfigureAwait(false);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    public Task ActivateAsync(HttpContext context) => SetEnabledAsync(context, isEnabled: true);

    public Task DisableAsync(HttpContext context) => SetEnabledAsync(context, isEnabled: false);

    public async Task DeleteAsync(HttpContext context)
    {
        await ChangeAsync(context, tables =>
        {
            var key = Find(tables, context);
            tables.ApiKeys.Delete(key.Id);
            AddActivity(tables, key, ActivityWords.Delete);
        }).ConfigureAwait(false);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static ApiKey Find(EmulatorTables tables, HttpContext context)
    {
        var id = RouteText.Of(context, "key");
        return tables.ApiKeys.Find(id) ?? throw ApiErrors.ApiKeyDoesNotExist(id);
    }

    private async Task SetEnabledAsync(HttpContext context, bool isEnabled)
    {
        await ChangeAsync(context, tables => tables.ApiKeys.Put(Find(tables, context) with { IsEnabled = isEnabled })).ConfigureAwait(false);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private void AddActivity(EmulatorTables tables, ApiKey key, string operation) =>
        tables.Activities.Add(ActivityWords.ApiKeyType, key.Id, key.DisplayName, operation, clock.NowMilliseconds);

    private Task<bool> ChangeAsync(HttpContext context, Action<EmulatorTables> change) => database.RunAsync(
        tables =>
        {
            change(tables);
            return tables.HasNewAccess = true;
        },
        context.RequestAborted);

    private async Task<ApiKeyDefinition> ReadAsync(HttpContext context)
    {
        using var body = await JsonBody.ReadAsync(context.Request, "apiKeyModel", maximumRequestBytes).ConfigureAwait(false);
        var definition = ApiKeyDefinitionReader.Read(body.Bytes, clock.Now);
        PrivilegeReader.CheckGivable(access.Authenticate(context), definition.Privileges);
        return definition;
    }
}
