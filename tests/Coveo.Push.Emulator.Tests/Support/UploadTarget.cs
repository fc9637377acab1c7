namespace Coveo.Push.Emulator.Tests.Support;

/// <summary>What the service answers when a container is created.</summary>
public sealed record UploadTarget(string UploadUri, string FileId, IReadOnlyDictionary<string, string> RequiredHeaders)
{
    public static UploadTarget Read(Answer answer)
    {
        answer.Status.Should().Be(201, answer.Text);
        return new UploadTarget(
            (string)answer.Json["uploadUri"]!,
            (string)answer.Json["fileId"]!,
            answer.Json["requiredHeaders"]!.AsObject().ToDictionary(h => h.Key, h => (string)h.Value!, StringComparer.OrdinalIgnoreCase));
    }

    public Task<Answer> PutAsync(HttpClient http, byte[] content, Action<HttpRequestMessage>? change = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, UploadUri) { Content = new ByteArrayContent(content) };
        foreach (var (name, value) in RequiredHeaders)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        change?.Invoke(request);
        return Answer.ReadAsync(http, request);
    }
}
