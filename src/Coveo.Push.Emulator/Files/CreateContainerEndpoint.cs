using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Files;

internal sealed class CreateContainerEndpoint(FileContainers containers, UploadUrls urls)
{
    public Task PostAsync(HttpContext context)
    {
        var virtualHosted = QueryParameters.Flag(context.Request, "useVirtualHostedStyleUrl", defaultValue: true);
        var container = containers.Create();
        return JsonAnswer.WriteAsync(context, StatusCodes.Status201Created, json =>
        {
            json.WriteStartObject();
            json.WriteString("uploadUri", urls.For(EmulatorAddress.Of(context.Request), container, virtualHosted));
            json.WriteString("fileId", container.FileId);
            json.WriteStartObject("requiredHeaders");
            foreach (var (name, value) in RequiredHeaders.All)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        });
    }
}
