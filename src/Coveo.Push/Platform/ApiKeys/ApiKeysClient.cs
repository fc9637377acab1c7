using System.Text.Json;
using Coveo.Push.Serialization;
using Coveo.Push.Transport;

namespace Coveo.Push.Platform;

/// <inheritdoc cref="IApiKeysClient"/>
internal sealed class ApiKeysClient(PushTransport transport) : IApiKeysClient
{
    public async Task<CreatedApiKey> CreateAsync(ApiKeyDefinition definition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ApiKeyRules.Check(definition);
        ApiKeyContract? answer = null;
        var request = new PushRequest(PushRoutes.CreateApiKey)
            .About($"API key '{MessageText.Show(definition.DisplayName)}'")
            .Query("apiKeyTemplateId", definition.TemplateId)
            .Json(ApiKeyWriter.Write(definition))
            .Needs(response =>
            {
                answer = response.Read(PushJsonContext.Default.ApiKeyContract);
                return ApiKeyReader.Read(answer) is null ? "it describes no API key"
                    : TokenRule.Problem(answer!.Value) is not null ? "it does not tell the value of the key"
                    : null;
            });
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return new CreatedApiKey { Key = ApiKeyReader.Read(answer)!, Secret = new ApiKeySecret(answer!.Value!) };
    }

    public async Task<IReadOnlyList<ApiKey>> ListAsync(ApiKeyStatus? status = null, CancellationToken cancellationToken = default)
    {
        List<ApiKey?>? keys = null;
        var request = new PushRequest(PushRoutes.ListApiKeys)
            .Query("status", status is { } asked ? ApiKeyWords.Statuses.Words([asked])![0] : null)
            .Needs(response =>
            {
                keys = response.Read(PushJsonContext.Default.ListApiKeyContract)?.ConvertAll(ApiKeyReader.Read);
                return keys is null ? "it lists no API keys" : keys.Contains(null) ? "it lists an API key without an ID" : null;
            });
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return keys!.ConvertAll(key => key!);
    }

    public async Task<ApiKey> GetAsync(string apiKeyId, CancellationToken cancellationToken = default)
    {
        ApiKeyRules.CheckId(apiKeyId);
        ApiKey? key = null;
        var request = Request(PushRoutes.GetApiKey, apiKeyId).Needs(response =>
        {
            key = ApiKeyReader.Read(response.Read(PushJsonContext.Default.ApiKeyContract));
            return key is null ? "it describes no API key" : null;
        });
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return key!;
    }

    public async Task UpdateAsync(string apiKeyId, ApiKeyDefinition definition, CancellationToken cancellationToken = default)
    {
        ApiKeyRules.CheckId(apiKeyId);
        ArgumentNullException.ThrowIfNull(definition);
        ApiKeyRules.Check(definition);
        Dictionary<string, JsonElement>? current = null;
        var reading = Request(PushRoutes.GetApiKey, apiKeyId).Needs(response =>
        {
            current = response.Read(PushJsonContext.Default.DictionaryStringJsonElement);
            return current is null ? "it describes no API key" : null;
        });
        await transport.SendAsync(reading, cancellationToken).ConfigureAwait(false);
        await transport.SendAsync(Request(PushRoutes.UpdateApiKey, apiKeyId).Json(ApiKeyWriter.Write(definition, current!)), cancellationToken).ConfigureAwait(false);
    }

    public Task DeleteAsync(string apiKeyId, CancellationToken cancellationToken = default) => SendAsync(PushRoutes.DeleteApiKey, apiKeyId, cancellationToken);

    public Task EnableAsync(string apiKeyId, CancellationToken cancellationToken = default) => SendAsync(PushRoutes.EnableApiKey, apiKeyId, cancellationToken);

    public Task DisableAsync(string apiKeyId, CancellationToken cancellationToken = default) => SendAsync(PushRoutes.DisableApiKey, apiKeyId, cancellationToken);

    private static PushRequest Request(PushRoute route, string apiKeyId) => new PushRequest(route).About($"API key '{apiKeyId}'").Path("apiKeyId", apiKeyId);

    private async Task SendAsync(PushRoute route, string apiKeyId, CancellationToken cancellationToken)
    {
        ApiKeyRules.CheckId(apiKeyId);
        await transport.SendAsync(Request(route, apiKeyId), cancellationToken).ConfigureAwait(false);
    }
}
