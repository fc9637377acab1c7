using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

/// <summary>The examples of docs/guides/fields.md, compiled and run.</summary>
public sealed class FieldsPageExamples
{
    private const string sourceId = RecordingService.SourceId;

    private readonly FieldService fieldService = new();
    private readonly RecordingService service = new();

    private static PushDocument[] documents => [new("https://acme.example/1") { Metadata = { ["price"] = 9.99m, ["colors"] = new[] { "red" }, ["code"] = 7 } }];

    [Fact]
    public async Task Fields_are_ensured_for_items()
    {
        using var client = fieldService.Client();

        var report = await client.Fields.EnsureAsync(documents);
        Console.WriteLine(report); // 3 fields created, 12 there already, 0 inconsistent, 0 with a name that cannot be
        if (!report.IsComplete)
        {
            throw new InvalidOperationException(report.ToString());
        }

        report.ToString().Should().Be("3 fields created, 0 there already, 0 inconsistent, 0 with a name that cannot be");
        fieldService.Types.Should().BeEquivalentTo(new Dictionary<string, string> { ["price"] = "DOUBLE", ["colors"] = "STRING", ["code"] = "LONG" });
    }

    [Fact]
    public async Task Fields_are_ensured_while_items_are_pushed()
    {
        using var client = fieldService.Client();

        var inference = new FieldInference(MetadataNaming.SnakeCase);
        inference.Declare(new FieldDefinition("price", FieldType.Double) { Facet = true, Sort = true });
        inference.Declare(new FieldDefinition("code", FieldType.String));
        var withFields = client.Fields.WithFields(documents, inference);
        await foreach (var document in withFields) // or: client.Batches.PushAsync(sourceId, withFields)
        {
            Console.WriteLine(document.DocumentId);
        }

        Console.WriteLine(await client.Fields.EnsureAsync(inference)); // what did not fit

        fieldService.Calls.Should().Equal("list", "create code price colors", "list");
    }

    [Fact]
    public async Task Fields_are_ensured_for_a_schema()
    {
        using var client = fieldService.Client();

        await client.Fields.EnsureAsync(new Dictionary<string, FieldType> { ["price"] = FieldType.Double, ["seen"] = FieldType.Date });

        fieldService.Types.Keys.Should().BeEquivalentTo("price", "seen");
    }

    [Fact]
    public async Task A_field_is_changed()
    {
        service.Then(HttpStatusCode.OK, """{"name":"price","type":"DOUBLE"}""").Answers(HttpStatusCode.NoContent);
        using var client = service.Client();

        var field = await client.Fields.GetAsync("price");
        await client.Fields.UpdateAsync(field.Definition with { Sort = true });

        service.Calls[1].Text.Should().Contain("\"sort\":true");
    }

    [Fact]
    public async Task Metadata_is_mapped()
    {
        service.Then(HttpStatusCode.OK, "[]").Answers(HttpStatusCode.Created, """{"id":"r1"}""");
        using var client = service.Client();

        await client.Mappings.MapAsync(sourceId, "author", ["%[writer]", "%[author]"]);

        service.Calls[1].Text.Should().Be("""{"field":"author","content":["%[writer]","%[author]"]}""");
    }
}
