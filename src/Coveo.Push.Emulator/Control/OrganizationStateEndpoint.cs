using Coveo.Push.Emulator.Access;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Control;

/// <summary>Puts the organization into states that come by themselves on the service.</summary>
internal sealed class OrganizationStateEndpoint(EmulatorDatabase database)
{
    public async Task PostAsync(HttpContext context)
    {
        var state = await database.RunAsync(
            tables =>
            {
                var current = tables.Settings.Organization;
                tables.HasNewAccess = true;
                return tables.Settings.Organization = new OrganizationState(
                    QueryParameters.Flag(context.Request, "paused", current.IsPaused),
                    QueryParameters.Flag(context.Request, "readOnly", current.IsReadOnly));
            },
            context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("paused", state.IsPaused);
            json.WriteBoolean("readOnly", state.IsReadOnly);
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }
}
