using System.Text.Json.Nodes;

namespace Coveo.Push.Emulator.Tests.Support;

/// <summary>Fields, mapping rules, and what they make of the metadata of items.</summary>
public abstract class FieldTest : EmulatorTest
{
    protected const string Fields = PlatformBase + "/indexes/fields";
    protected const string FieldPage = PlatformBase + "/indexes/page/fields";

    protected string Mappings => $"{PlatformBase}/sources/{SourceId}/mappings";

    /// <param name="name">The name of the field.</param>
    /// <param name="type">Its type.</param>
    /// <param name="more">Other properties, with a comma in front.</param>
    protected async Task CreateFieldAsync(string name, string type, string more = "")
    {
        var answer = await SendJsonAsync(HttpMethod.Post, Fields, FieldJson(name, type, more));
        answer.Status.Should().Be(204, answer.Text);
        answer.Text.Should().BeEmpty();
    }

    protected static string FieldJson(string name, string type, string more = "") => $$"""{"name":"{{name}}","type":"{{type}}"{{more}}}""";

    protected Task<Answer> GetFieldAsync(string name) => SendAsync(HttpMethod.Get, $"{Fields}/{name}");

    /// <summary>The ID of the rule.</summary>
    protected async Task<string> AddRuleAsync(string field, string content, string path = "common")
    {
        var answer = await SendJsonAsync(HttpMethod.Post, $"{Mappings}/{path}/rules", $$"""{"field":"{{field}}","content":{{content}}}""");
        answer.Status.Should().Be(201, answer.Text);
        return (string)answer.Json["id"]!;
    }

    /// <summary>Pushes an item with this metadata alone, and finds it.</summary>
    protected async Task<JsonNode> PushAsync(string metadata, string documentId = "http://a")
    {
        (await PutAsync(documentId, metadata)).ShouldBeAccepted();
        return await ItemAsync(documentId);
    }

    /// <summary>A field of an item, as JSON; <see langword="null"/> when it is empty.</summary>
    protected static string? FieldOf(JsonNode item, string name) => item["fields"]![name]?.ToJsonString(Relaxed);

    protected static string UnmappedOf(JsonNode item) => item["unmappedMetadata"]!.ToJsonString(Relaxed);

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    protected static List<string> NamesIn(JsonNode page) => page["items"]!.AsArray().Select(field => (string)field!["name"]!).ToList();

    /// <summary>The message of the log about the mapping of an item.</summary>
    protected async Task<string?> MappingProblemAsync(string documentId = "http://a")
    {
        var answer = await Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Get, $"_emulator/log?documentId={Uri.EscapeDataString(documentId)}"));
        return (string?)answer.Json["documentLogEntries"]!.AsArray().Last(entry => (string?)entry!["task"] == "MAPPING")!["meta"]!["errormessage"];
    }
}
