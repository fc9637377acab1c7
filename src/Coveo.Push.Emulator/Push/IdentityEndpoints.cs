using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Pipeline;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Push;

/// <summary>Operations on a single identity.</summary>
internal sealed class IdentityEndpoints(
    ProviderLookup providers, OperationStamps stamps, PipelineEntrance entrance, EmulatorDatabase database, int maximumRequestBytes)
{
    public Task PutMembersAsync(HttpContext context) => HandleAsync(
        context,
        DefinitionReader.ReadMembers,
        definition => definition.Identity.Name,
        LogOperation.Add,
        (operations, definition) => operations.SetMembers(definition));

    public Task PutAliasesAsync(HttpContext context) => HandleAsync(
        context,
        DefinitionReader.ReadAliases,
        definition => definition.Identity.Name,
        LogOperation.Add,
        (operations, definition) => operations.SetAliases(definition));

    public Task DeleteAsync(HttpContext context) => HandleAsync(
        context,
        json => DefinitionReader.ReadIdentity(json, mayBeBare: false),
        identity => identity.Name,
        LogOperation.Delete,
        (operations, identity) => operations.Disable(identity));

    private async Task HandleAsync<T>(
        HttpContext context,
        Func<ReadOnlyMemory<byte>, T> read,
        Func<T, string> nameOf,
        string operation,
        Action<IIdentityOperations, T> apply)
    {
        var providerId = await providers.CheckAsync(context).ConfigureAwait(false);
        var stamp = stamps.For(context);
        var definition = await ReadAsync(context, read).ConfigureAwait(false);
        await database.RunAsync(
            tables =>
            {
                // The provider may be gone since the request came in.
                var operations = entrance.Identities(tables, providerId, providers.Find(tables, providerId), stamp);
                operations.Log(nameOf(definition), operation, LogTask.Streaming, LogResult.Completed);
                apply(operations, definition);
                return true;
            },
            context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteEmptyObjectAsync(context, StatusCodes.Status202Accepted).ConfigureAwait(false);
    }

    private async Task<T> ReadAsync<T>(HttpContext context, Func<ReadOnlyMemory<byte>, T> read)
    {
        using var body = await JsonBody.ReadAsync(context.Request, "identityBody", maximumRequestBytes).ConfigureAwait(false);
        return read(body.Bytes);
    }
}
