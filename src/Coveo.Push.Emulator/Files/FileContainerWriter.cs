using System.Text.Json;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Files;

/// <summary>Writes where and how to upload to a container.</summary>
internal sealed class FileContainerWriter(UploadUrls urls)
{
    /// <param name="json">Inside an object.</param>
    /// <param name="request">The request that is answered.</param>
    /// <param name="container">The container.</param>
    /// <param name="virtualHosted">The style of the URL.</param>
    public void WriteProperties(Utf8JsonWriter json, HttpRequest request, FileContainer container, bool virtualHosted)
    {
        json.WriteString("uploadUri", urls.For(EmulatorAddress.Of(request), container, virtualHosted));
        json.WriteString("fileId", container.FileId);
        json.WriteStartObject("requiredHeaders");
        foreach (var (name, value) in RequiredHeaders.All)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
    }
}
