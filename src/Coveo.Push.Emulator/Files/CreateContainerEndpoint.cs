using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Files;

internal sealed class CreateContainerEndpoint(FileContainers containers, FileContainerWriter writer)
{
    public Task PostAsync(HttpContext context)
    {
        var virtualHosted = QueryParameters.Flag(context.Request, "useVirtualHostedStyleUrl", defaultValue: true);
        var container = containers.Create();
        return JsonAnswer.WriteAsync(context, StatusCodes.Status201Created, json =>
        {
            json.WriteStartObject();
            writer.WriteProperties(json, context.Request, container, virtualHosted);
            json.WriteEndObject();
        });
    }
}
