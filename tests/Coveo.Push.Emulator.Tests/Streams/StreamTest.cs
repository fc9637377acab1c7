using System.Text.Json.Nodes;
using Coveo.Push.Emulator.Tests.Pipeline;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Streams;

/// <summary>A catalog source, and the calls of the Stream API.</summary>
public abstract class StreamTest : PipelineTest
{
    protected const string Unknown = "00000000-0000-4000-8000-000000000000";

    protected string CatalogId { get; private set; } = string.Empty;

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        CatalogId = await CreateStreamSourceAsync("Catalog");
    }

    protected async Task<string> CreateStreamSourceAsync(string name, string visibility = "SHARED", string type = "CATALOG")
    {
        var answer = await SendJsonAsync(
            HttpMethod.Post,
            $"{PlatformBase}/sources",
            $$"""{"sourceType":"{{type}}","name":"{{name}}","sourceVisibility":"{{visibility}}","pushEnabled":true,"streamEnabled":true}""");
        answer.Status.Should().Be(201, answer.Text);
        return (string)answer.Json["id"]!;
    }

    protected string StreamPath(string operation, string? source = null) => $"{PushBase}/sources/{source ?? CatalogId}/stream/{operation}";

    protected async Task<string> OpenAsync(string? source = null)
    {
        var answer = await SendAsync(HttpMethod.Post, StreamPath("open", source));
        answer.Status.Should().Be(201, answer.Text);
        return (string)answer.Json["streamId"]!;
    }

    /// <summary>Opens a stream with these parts.</summary>
    protected async Task<string> OpenAsync(string[] parts, string? source = null)
    {
        var answer = await SendAsync(HttpMethod.Post, StreamPath("open", source));
        var streamId = (string)answer.Json["streamId"]!;
        for (var i = 0; i < parts.Length; i++)
        {
            answer = i == 0 ? answer : await ChunkAsync(streamId, source);
            await UploadToAsync(answer, parts[i]);
        }

        return streamId;
    }

    protected Task<Answer> ChunkAsync(string streamId, string? source = null) =>
        SendAsync(HttpMethod.Post, StreamPath($"{streamId}/chunk", source));

    protected Task<Answer> CloseAsync(string streamId, string? source = null) =>
        SendAsync(HttpMethod.Post, StreamPath($"{streamId}/close", source));

    protected async Task<string> UploadToAsync(Answer answer, string content)
    {
        var target = UploadTarget.Read(answer with { Status = 201 });
        (await target.PutAsync(Anonymous, System.Text.Encoding.UTF8.GetBytes(content))).Status.Should().Be(200);
        return target.FileId;
    }

    /// <summary>A whole stream.</summary>
    protected async Task<Answer> StreamAsync(params string[] parts) => await CloseAsync(await OpenAsync(parts));

    protected Task<Answer> PutFileAsync(string operation, string fileId, string? source = null) =>
        SendAsync(HttpMethod.Put, StreamPath($"{operation}?fileId={fileId}", source));

    /// <summary>Uploads a file of changes and hands it over.</summary>
    protected async Task<Answer> UpdateAsync(string json, string? source = null) => await PutFileAsync("update", await UploadAsync(json), source);

    protected async Task<Answer> MergeAsync(string json, string? source = null) => await PutFileAsync("merge", await UploadAsync(json), source);

    /// <summary>One partial update in a file of its own.</summary>
    protected Task<Answer> ChangeAsync(string documentId, string @operator, string field, string value) => UpdateAsync(
        $$"""{"partialUpdate":[{"documentId":"{{documentId}}","operator":"{{@operator}}","field":"{{field}}","value":{{value}}}]}""");

    protected async Task<string> MetadataAsync(string documentId) => (await ItemAsync(documentId))["metadata"]!.ToJsonString();

    protected static string OrderingIdOf(Answer answer)
    {
        answer.Json["orderingId"]!.GetValueKind().Should().Be(System.Text.Json.JsonValueKind.String);
        return (string)answer.Json["orderingId"]!;
    }

    protected static string Items(params string[] documentIds) => new JsonObject
    {
        ["addOrUpdate"] = new JsonArray([.. documentIds.Select(id => new JsonObject { ["documentId"] = id, ["title"] = id })]),
    }.ToJsonString();
}
