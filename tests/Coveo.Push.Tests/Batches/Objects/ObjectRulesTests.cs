using System.Text.Json;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches.Objects;

/// <summary>What a serializer writes must be metadata: an object of texts, numbers, truth values, and lists of those.</summary>
public sealed class ObjectRulesTests : BatchTest
{
    [Theory]
    [InlineData("""{}""", """{"documentId":"a://1"}""")]
    [InlineData("""{ "a" : 1 , "b" : [ 1 , "x" , true , null ] }""", """{"documentId":"a://1","a":1,"b":[1,"x",true,null]}""")]
    [InlineData("""{"documentId":"a://1","a":1}""", """{"documentId":"a://1","a":1}""")]
    [InlineData("""{"a":1,"DOCUMENTID":"a://1"}""", """{"documentId":"a://1","a":1}""")]
    [InlineData("""{"data":null,"a":null,"A":1}""", """{"documentId":"a://1","A":1}""")]
    [InlineData("""{"żółw \"quoted\"":"🐢 \u2028","<b>":"&"}""", "{\"documentId\":\"a://1\",\"żółw \\\"quoted\\\"\":\"🐢 \u2028\",\"<b>\":\"&\"}")]
    public async Task Metadata_is_taken(string json, string expected)
    {
        await AddAsync(json);

        Told.Should().BeEmpty();
        JsonOf(Service.Uploads.Single()).Should().Be(JsonOf($$"""{"addOrUpdate":[{{expected}}]}"""));
    }

    [Theory]
    [InlineData("""{"data":"x"}""", "data")]
    [InlineData("""{"Data":"x"}""", "Data")]
    [InlineData("""{"permissions":[]}""", "permissions")]
    [InlineData("""{"orderingId":1}""", "orderingId")]
    [InlineData("""{"compressionType":"ZLIB"}""", "compressionType")]
    [InlineData("""{"compressedBinaryData":"AA=="}""", "compressedBinaryData")]
    [InlineData("""{"compressedBinaryDataFileId":"f"}""", "compressedBinaryDataFileId")]
    [InlineData("""{"fileExtension":".txt"}""", "fileExtension")]
    [InlineData("""{"parentId":"a://"}""", "parentId")]
    [InlineData("""{"documentId":"a://2"}""", "documentId")]
    [InlineData("""{"documentId":1}""", "documentId")]
    public Task A_reserved_name_is_rejected(string json, string name) => RejectedAsync(
        json,
        $"Metadata[\"{name}\"]",
        $"The property '{name}' has a name that is reserved for the item itself. Rename it with [JsonPropertyName], leave it out with [JsonIgnore], or push a PushDocument, which has a property for it.");

    [Theory]
    [InlineData("""{"a":1,"a":2}""", "a")]
    [InlineData("""{"price":1,"Price":2}""", "Price")]
    public Task A_name_that_is_there_twice_is_rejected(string json, string name) => RejectedAsync(
        json,
        $"Metadata[\"{name}\"]",
        $"The property '{name}' is there twice, perhaps in another case; the service takes each key once. Rename one with [JsonPropertyName].");

    [Theory]
    [InlineData("""{"a":{}}""")]
    [InlineData("""{"a":[{}]}""")]
    [InlineData("""{"a":[1,[2]]}""")]
    public Task What_is_nested_is_rejected(string json) => RejectedAsync(
        json,
        "Metadata[\"a\"]",
        "The property 'a' holds an object, or a list of objects or lists; a Push source takes texts, numbers, truth values, dates and lists of those. Flatten it, or leave it out with [JsonIgnore].");

    [Theory]
    [InlineData("\"text\"", "String")]
    [InlineData("[1]", "StartArray")]
    [InlineData("1", "Number")]
    [InlineData("null", "Null")]
    public Task What_is_no_object_is_rejected(string json, string written) => RejectedAsync(
        json,
        "Metadata",
        $"Type 'JsonElement' is written as a JSON {written}, not as an object with properties. Push a type whose properties are the metadata.");

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once()
    {
        await AddAsync("""{"data":"x","a":{},"b":1,"B":2}""");

        Told.Single().Item.Exception.Should().BeOfType<CoveoInvalidDocumentException>().Which.Findings.Select(finding => finding.Property)
            .Should().Equal("Metadata[\"data\"]", "Metadata[\"a\"]", "Metadata[\"B\"]");
    }

    private static string JsonOf(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return string.Join("|", parsed.RootElement.GetProperty("addOrUpdate")[0].EnumerateObject().Select(property => $"{property.Name}={property.Value}"));
    }

    private async Task RejectedAsync(string json, string property, string problem)
    {
        await AddAsync(json);

        var item = Told.Should().ContainSingle().Subject.Item;
        (item.Position, item.Id, item.Kind, item.Result).Should().Be((0, "a://1", PushOperationKind.AddOrUpdate, ItemResult.Rejected));
        item.Reason.Should().Be($"Item 'a://1' cannot be pushed: {problem}");
        var finding = item.Exception.Should().BeOfType<CoveoInvalidDocumentException>().Which.Findings.Should().ContainSingle().Subject;
        (finding.DocumentId, finding.Property, finding.Problem).Should().Be(("a://1", property, problem));
        Service.Calls.Should().BeEmpty();
    }

    private async Task AddAsync(string json)
    {
        using var value = JsonDocument.Parse(json);
        Options.OnFailure = BatchFailureMode.Continue;
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(value.RootElement, ShopContext.Default.JsonElement, _ => "a://1");
        await push.CompleteAsync();
    }
}
