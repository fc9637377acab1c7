using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

public class EnsureFieldsTests
{
    private readonly FieldService _service = new();

    private IFieldsClient Fields => _service.Client().Fields;

    [Fact]
    public async Task What_is_missing_is_created_and_what_is_there_stays()
    {
        _service.Has("price", "DOUBLE", ",\"facet\":true").Has("title", "STRING");

        var report = await Fields.EnsureAsync([new PushDocument("a://1") { Title = "t", Metadata = { ["price"] = 1, ["color"] = "red", ["size_cm"] = 3 } }]);

        _service.Calls.Should().Equal("list", "create color size_cm");
        report.Created.Select(field => field.ToString()).Should().Equal("color (STRING)", "size_cm (LONG)");
        report.Existing.Select(field => field.Name).Should().Equal("price", "title");
        report.IsComplete.Should().BeTrue();
        report.ToString().Should().Be("2 fields created, 2 there already, 0 inconsistent, 0 with a name that cannot be");
    }

    [Fact]
    public async Task The_second_time_nothing_is_created()
    {
        PushDocument[] documents = [new("a://1") { Metadata = { ["color"] = new[] { "red" }, ["count"] = 3 } }];

        await Fields.EnsureAsync(documents);
        var report = await Fields.EnsureAsync(documents);

        _service.Calls.Should().Equal("list", "create color count", "list");
        (report.Created.Count, report.Existing.Count, report.IsComplete).Should().Be((0, 2, true));
    }

    public static TheoryData<string, string, MetadataValue, string?> Fits => new()
    {
        { "DOUBLE", "", 1, null },
        { "DOUBLE", "", 5_000_000_000, null },
        { "LONG_64", "", 1, null },
        { "DATE", "", "2025-02-03T04:05:06Z", null },
        { "STRING", "", true, null },
        { "VECTOR", "", new[] { 1.5, 2 }, null },
        { "STRING", ",\"multiValueFacet\":true", "a", null },
        { "TENSOR", "", "a", null },
        { "LONG", "", 1.5, "The values need the type DOUBLE, and the field that exists is LONG.*deleted and created anew." },
        { "LONG", "", 5_000_000_000, "The values need the type LONG_64, and the field that exists is LONG.*" },
        { "LONG", "", "a", "The values need the type STRING, and the field that exists is LONG.*" },
        { "STRING", "", 1, "The values need the type LONG, and the field that exists is STRING.*" },
        { "DATE", "", "soon", "The values need the type STRING, and the field that exists is DATE.*" },
        { "VECTOR", "", 1.5, "The values need the type DOUBLE, and the field that exists is VECTOR.*" },
        { "STRING", "", new[] { "a" }, "Some items have several values, and the field that exists takes one (MultiValueFacet is off).*" },
        { "STRING", "", new Dictionary<string, string> { ["k"] = "v" }, "The values are dictionaries, and the field that exists takes none (KeyValue is off).*" },
        { "STRING", ",\"keyValue\":true", "a", "The field that exists takes dictionaries (KeyValue is on), and the values are none.*" },
    };

    [Theory]
    [MemberData(nameof(Fits))]
    public async Task A_field_that_exists_takes_the_values_or_is_told(string type, string more, MetadataValue value, string? problem)
    {
        _service.Has("key", type, more);

        var report = await Fields.EnsureAsync([new PushDocument("a://1") { Metadata = { ["key"] = value } }]);

        _service.Calls.Should().Equal("list");
        if (problem is null)
        {
            report.Existing.Should().ContainSingle();
            report.IsComplete.Should().BeTrue(report.ToString());
        }
        else
        {
            report.Inconsistent.Should().ContainSingle().Which.Problem.Should().Match(problem);
            report.Inconsistent[0].Examples.Should().Contain(example => example.DocumentId == "a://1");
            report.Inconsistent[0].ExistingType.Should().Be(_service.Types["key"] switch { "LONG" => FieldType.Long, "STRING" => FieldType.String, "DATE" => FieldType.Date, _ => FieldType.Vector });
        }
    }

    [Fact]
    public async Task A_schema_is_ensured()
    {
        _service.Has("price", "DOUBLE").Has("weight", "LONG");

        var report = await Fields.EnsureAsync(new Dictionary<string, FieldType> { ["price"] = FieldType.Double, ["weight"] = FieldType.Double, ["seen"] = FieldType.Date, ["Unit Name"] = FieldType.String });

        _service.Calls.Should().Equal("list", "create seen");
        report.Created.Should().ContainSingle().Which.ToString().Should().Be("seen (DATE)");
        report.Existing.Should().ContainSingle().Which.Name.Should().Be("price");
        report.Inconsistent.Should().ContainSingle().Which.ToString().Should().StartWith("weight: The type shall be DOUBLE, and the field that exists is LONG.");
        report.Invalid.Should().ContainSingle().Which.Proposal.Should().Be("unit_name");
    }

    [Fact]
    public async Task A_schema_with_a_mistake_is_refused_before_anything_is_sent()
    {
        await FluentActions.Awaiting(() => Fields.EnsureAsync([new FieldDefinition("a", FieldType.Long) { MultiValueFacet = true }])).Should().ThrowAsync<ArgumentException>().WithMessage("*STRING only*");
        await FluentActions.Awaiting(() => Fields.EnsureAsync(new Dictionary<string, FieldType> { ["a"] = FieldType.Unknown })).Should().ThrowAsync<ArgumentException>();
        _service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_series_to_wait_for_is_learned_from_too()
    {
        var report = await Fields.EnsureAsync(new[] { new PushDocument("a://1") { Metadata = { ["a"] = 1 } } }.ToAsyncEnumerable());

        report.Created.Should().ContainSingle();
    }

    [Fact]
    public async Task A_field_that_another_crawler_creates_meanwhile_is_there()
    {
        _service.NextCreation = keep =>
        {
            _service.Has("count", "LONG");
            return Answer(HttpStatusCode.OK, """{"status":"COMPLETED","batchOperationResourcesStatus":[{"resourceModel":{"name":"count"},"operationResult":"ERROR","errorDetails":"exists"}]}""");
        };

        var report = await Fields.EnsureAsync([new PushDocument("a://1") { Metadata = { ["count"] = 1 } }]);

        _service.Calls.Should().Equal("list", "create count", "list");
        (report.Created.Count, report.Existing.Count).Should().Be((0, 1));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_creation_without_an_answer_is_looked_up_and_not_repeated(bool isKept)
    {
        _service.NextCreation = keep =>
        {
            if (isKept)
            {
                keep();
            }

            return Answer(HttpStatusCode.InternalServerError, "{}");
        };

        var ensuring = () => Fields.EnsureAsync([new PushDocument("a://1") { Metadata = { ["count"] = 1 } }]);

        if (isKept)
        {
            (await ensuring()).Created.Should().ContainSingle();
        }
        else
        {
            (await ensuring.Should().ThrowAsync<CoveoFieldsIncompleteException>()).Which.Outcomes.Should().ContainSingle().Which.Result.Should().Be(FieldResult.Unknown);
        }

        _service.Calls.Should().Equal("list", "create count", "list");
    }

    [Fact]
    public async Task A_field_that_is_refused_for_good_is_an_exception_with_the_outcome_of_each()
    {
        _service.Refused.Add("b");

        var failure = (await FluentActions.Awaiting(() => Fields.EnsureAsync([new PushDocument("a://1") { Metadata = { ["a"] = 1, ["b"] = 2 } }]))
            .Should().ThrowAsync<CoveoFieldsIncompleteException>()).Which;

        failure.Outcomes.Select(outcome => outcome.ToString()).Should().Equal("a: Done", "b: Refused (no)");
    }

    [Fact]
    public async Task A_key_without_the_privilege_is_told_at_once()
    {
        _service.NextCreation = _ => Answer(HttpStatusCode.Forbidden, """{"errorCode":"ACCESS_DENIED"}""");

        await FluentActions.Awaiting(() => Fields.EnsureAsync([new PushDocument("a://1") { Metadata = { ["a"] = 1 } }])).Should().ThrowAsync<CoveoPushException>().WithMessage("*lacks a privilege*");
        _service.Calls.Should().Equal("list", "create a");
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
}
