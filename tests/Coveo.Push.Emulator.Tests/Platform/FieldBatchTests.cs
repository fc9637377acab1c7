using System.Text.Json.Nodes;
using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Platform;

public sealed class FieldBatchTests : FieldTest
{
    private const string Two = """[{"name":"price","type":"DOUBLE"},{"name":"stock","type":"LONG"}]""";

    [Parity(Topics.Fields, "docs.coveo.com/en/115")]
    [Fact]
    public async Task Several_fields_are_created_at_once()
    {
        var answer = await SendJsonAsync(HttpMethod.Post, $"{Fields}/batch/create", Two);

        answer.Status.Should().Be(204, answer.Text);
        (await OwnAsync()).Should().Equal("price DOUBLE", "stock LONG");
        (await SendJsonAsync(HttpMethod.Post, $"{Fields}/batch/create", "[]")).Status.Should().Be(204);
    }

    [Parity(Topics.Fields, "OAS26/field", Fidelity = Fidelity.Approximate, Note = "whether the others are created is not documented")]
    [Theory]
    [InlineData("""[{"name":"a","type":"LONG"},{"name":"B","type":"LONG"}]""", 412, "INVALID_PARAMETER")]
    [InlineData("""[{"name":"a","type":"LONG"},{"name":"a","type":"LONG"}]""", 412, "FIELD_ALREADY_EXISTS")]
    [InlineData("""[{"name":"a","type":"LONG"},{"name":"author","type":"STRING"}]""", 412, "FIELD_ALREADY_EXISTS")]
    [InlineData("""[{"name":"a","type":"LONG"},5]""", 400, "INVALID_JSON")]
    [InlineData("""{"name":"a","type":"LONG"}""", 400, "INVALID_JSON")]
    [InlineData("", 412, "MISSING_PARAMETER")]
    public async Task No_field_of_a_batch_is_created_when_one_cannot_be(string json, int status, string errorCode)
    {
        (await SendJsonAsync(HttpMethod.Post, $"{Fields}/batch/create", json)).ShouldBeError(status, errorCode);

        (await OwnAsync()).Should().BeEmpty();
    }

    [Parity(Topics.Fields, "OAS26/field", Fidelity = Fidelity.Approximate, Note = "`errorDetails` is the message; its form is not documented")]
    [Fact]
    public async Task A_batch_with_results_tells_what_became_of_each_field()
    {
        var answer = await SendJsonAsync(
            HttpMethod.Post, $"{Fields}/batch/create/results", """[{"name":"price","type":"DOUBLE"},{"name":"Bad","type":"LONG","x":1},{"name":"author","type":"STRING"}]""");

        answer.Status.Should().Be(200, answer.Text);
        ((string?)answer.Json["batchOperationId"]).Should().NotBeNullOrEmpty();
        ((string?)answer.Json["status"]).Should().Be("COMPLETED");
        var results = answer.Json["batchOperationResourcesStatus"]!.AsArray();
        results.Select(OutcomeOf).Should().Equal("price SUCCESS True", "Bad ERROR False", "author ERROR False");
        results[0]!["errorDetails"].Should().BeNull();
        ((bool)results[0]!["resourceModel"]!["includeInQuery"]!).Should().BeTrue();
        ((string?)results[1]!["errorDetails"]).Should().Contain("'Bad' cannot be the name of a field");
        ((int)results[1]!["resourceModel"]!["x"]!).Should().Be(1);
        ((string?)results[2]!["errorDetails"]).Should().Contain("already exists");
        (await OwnAsync()).Should().Equal("price DOUBLE");
    }

    [Parity(Topics.Fields, "OAS26/field")]
    [Fact]
    public async Task Several_fields_are_updated_at_once()
    {
        await SendJsonAsync(HttpMethod.Post, $"{Fields}/batch/create", Two);

        (await SendJsonAsync(HttpMethod.Put, $"{Fields}/batch/update", """[{"name":"price","type":"LONG"},{"name":"stock","type":"LONG_64"}]""")).Status.Should().Be(204);
        (await OwnAsync()).Should().Equal("price LONG", "stock LONG_64");

        (await SendJsonAsync(HttpMethod.Put, $"{Fields}/batch/update", """[{"name":"price","type":"DATE"},{"name":"none","type":"LONG"}]""")).ShouldBeError(404, "FIELD_DOES_NOT_EXIST");
        (await SendJsonAsync(HttpMethod.Put, $"{Fields}/batch/update", """[{"name":"price","type":"DATE"},{"name":"title","type":"STRING"}]""")).ShouldBeError(412, "INVALID_PARAMETER");
        (await OwnAsync()).Should().Equal("price LONG", "stock LONG_64");
    }

    [Fact]
    public async Task An_update_with_results_tells_what_became_of_each_field()
    {
        await SendJsonAsync(HttpMethod.Post, $"{Fields}/batch/create", Two);

        var answer = await SendJsonAsync(
            HttpMethod.Put, $"{Fields}/batch/update/results", """[{"name":"none","type":"LONG"},{"name":"title","type":"STRING"},{"name":"price","type":"DATE"}]""");

        answer.Status.Should().Be(200);
        answer.Json["batchOperationResourcesStatus"]!.AsArray().Select(OutcomeOf).Should().Equal("none ERROR False", "title ERROR False", "price SUCCESS True");
        (await OwnAsync()).Should().Equal("price DATE", "stock LONG");
    }

    [Parity(Topics.Fields, "OAS26/field")]
    [Theory]
    [InlineData("fields=price,stock", "")]
    [InlineData("fields=price&fields=stock", "")]
    [InlineData("fields=stock", "price DOUBLE")]
    public async Task Several_fields_are_deleted_at_once(string query, string left)
    {
        await SendJsonAsync(HttpMethod.Post, $"{Fields}/batch/create", Two);

        (await SendAsync(HttpMethod.Delete, $"{Fields}/batch/delete?{query}")).Status.Should().Be(204);

        string.Join(',', await OwnAsync()).Should().Be(left);
    }

    [Theory]
    [InlineData("", 412, "MISSING_PARAMETER")]
    [InlineData("fields=", 412, "MISSING_PARAMETER")]
    [InlineData("fields=price,none", 404, "FIELD_DOES_NOT_EXIST")]
    [InlineData("fields=price,author", 412, "INVALID_PARAMETER")]
    public async Task No_field_of_a_batch_is_deleted_when_one_cannot_be(string query, int status, string errorCode)
    {
        await SendJsonAsync(HttpMethod.Post, $"{Fields}/batch/create", Two);

        (await SendAsync(HttpMethod.Delete, $"{Fields}/batch/delete?{query}")).ShouldBeError(status, errorCode);

        (await OwnAsync()).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_deletion_with_results_tells_what_became_of_each_field()
    {
        await SendJsonAsync(HttpMethod.Post, $"{Fields}/batch/create", Two);

        var answer = await SendAsync(HttpMethod.Delete, $"{Fields}/batch/delete/results?fields=none,author,price");

        answer.Status.Should().Be(200);
        answer.Json["batchOperationResourcesStatus"]!.AsArray().Select(OutcomeOf).Should().Equal("none ERROR False", "author ERROR False", "price SUCCESS True");
        (await OwnAsync()).Should().Equal("stock LONG");
    }

    private static string OutcomeOf(JsonNode? result) => $"{result!["resourceModel"]!["name"]} {result["operationResult"]} {(bool)result["successful"]!}";

    private async Task<List<string>> OwnAsync() =>
        (await SendAsync(HttpMethod.Get, $"{FieldPage}?origin=USER")).Json["items"]!.AsArray().Select(field => $"{field!["name"]} {field["type"]}").ToList();
}
