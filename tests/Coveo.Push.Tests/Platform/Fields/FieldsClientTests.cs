using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

public class FieldsClientTests
{
    private const string Url = "https://platform.cloud.coveo.com/rest/organizations/acmeorg1/indexes";

    private const string Model =
        """
        {
          "name": "price", "type": "DOUBLE", "description": "d", "label": "l", "includeInQuery": false, "includeInResults": false, "facet": true, "multiValueFacet": true,
          "hierarchicalFacet": true, "multiValueFacetTokenizers": ",", "sort": true, "mergeWithLexicon": true, "keyValue": true, "multilingual": true, "ranking": true,
          "stemming": true, "smartDateFacet": true, "keepAccentsDisplayValueFacet": true, "keepDistinctDisplayValueFacet": true, "automaticFacetsCandidate": true,
          "useCacheForSort": true, "useCacheForNestedQuery": true, "useCacheForNumericQuery": true, "useCacheForComputedFacet": true, "dateFormat": "f",
          "system": true, "projectIds": ["p1"], "somethingNew": {"a":[1]}
        }
        """;

    private readonly RecordingService _service = new RecordingService().Answers(HttpStatusCode.OK, Model);

    private IFieldsClient Fields => _service.Client().Fields;

    [Fact]
    public async Task A_field_is_read_with_everything_it_says()
    {
        var field = await Fields.GetAsync("price");

        _service.Call.Line.Should().Be($"GET {Url}/fields/price");
        field.Should().BeEquivalentTo(new Field(new FieldDefinition("price", FieldType.Double)
        {
            TypeName = "DOUBLE",
            Description = "d",
            Label = "l",
            IncludeInQuery = false,
            IncludeInResults = false,
            Facet = true,
            MultiValueFacet = true,
            HierarchicalFacet = true,
            MultiValueFacetTokenizers = ",",
            Sort = true,
            MergeWithLexicon = true,
            KeyValue = true,
            Multilingual = true,
            Ranking = true,
            Stemming = true,
            SmartDateFacet = true,
            KeepAccentsDisplayValueFacet = true,
            KeepDistinctDisplayValueFacet = true,
            AutomaticFacetsCandidate = true,
            UseCacheForSort = true,
            UseCacheForNestedQuery = true,
            UseCacheForNumericQuery = true,
            UseCacheForComputedFacet = true,
            DateFormat = "f",
            ProjectIds = ["p1"],
        }) { IsSystem = true });
        field.ToString().Should().Be("price (DOUBLE)");
    }

    [Fact]
    public async Task What_a_field_does_not_say_is_the_default_of_the_service()
    {
        _service.Answers(HttpStatusCode.OK, """{"name":"a","type":"TENSOR"}""");

        var field = await Fields.GetAsync("a");

        field.Should().BeEquivalentTo(new Field(new FieldDefinition("a", FieldType.Unknown) { TypeName = "TENSOR", IncludeInQuery = true, IncludeInResults = true }));
        field.ToString().Should().Be("a (TENSOR)");
    }

    [Fact]
    public async Task Fields_are_listed_by_name_a_thousand_at_once()
    {
        _service.Then(HttpStatusCode.OK, """{"items":[{"name":"a"}],"totalEntries":2,"totalPages":2}""").Then(HttpStatusCode.OK, """{"items":[{"name":"b"}],"totalEntries":2,"totalPages":2}""");

        (await Fields.ListAsync().Select(field => field.Name).ToListAsync()).Should().Equal("a", "b");
        _service.Calls.Select(call => call.Line).Should().Equal(
            $"GET {Url}/page/fields?sortBy=name&order=ASC&page=0&perPage=1000&origin=ALL",
            $"GET {Url}/page/fields?sortBy=name&order=ASC&page=1&perPage=1000&origin=ALL");
    }

    [Fact]
    public async Task A_listing_is_filtered_by_type_origin_and_name()
    {
        _service.Answers(HttpStatusCode.OK, """{"items":[],"totalPages":0}""");

        await Fields.ListAsync(FieldType.Long64, FieldOrigin.User, "pri&ce").ToListAsync();

        _service.Call.Line.Should().Be($"GET {Url}/page/fields?type=LONG_64&filter=pri%26ce&sortBy=name&order=ASC&page=0&perPage=1000&origin=USER");
    }

    [Fact]
    public async Task A_search_sends_every_filter_and_reads_every_page()
    {
        _service.Then(HttpStatusCode.OK, """{"items":[{"name":"a"},{"name":"b"}]}""").Then(HttpStatusCode.OK, """{"items":[{"name":"c"}]}""");
        var search = new FieldSearch
        {
            Name = "pri",
            Type = FieldType.Date,
            Origin = FieldOrigin.System,
            Facet = true,
            Sort = false,
            FieldNames = ["a", "b"],
            ProjectId = "p1",
            Descending = true,
            PageSize = 2,
        };

        (await Fields.SearchAsync(search).Select(field => field.Name).ToListAsync()).Should().Equal("a", "b", "c");
        _service.Calls.Select(call => call.Line).Should().AllBe($"POST {Url}/fields/search");
        _service.Calls[0].Text.Should().Be(
            """{"page":0,"perPage":2,"sortBy":"name","order":"DESC","filters":{"name":"pri","type":"DATE","origin":"SYSTEM","facet":"TRUE_ONLY","sort":"FALSE_ONLY","fieldNames":["a","b"],"projectId":"p1"}}""");
        _service.Calls[1].Text.Should().StartWith("""{"page":1,""");
    }

    [Fact]
    public async Task A_search_for_everything_says_so()
    {
        _service.Answers(HttpStatusCode.OK, """{"items":[],"totalPages":0}""");

        await Fields.SearchAsync(new FieldSearch()).ToListAsync();

        _service.Call.Text.Should().Be("""{"page":0,"perPage":1000,"sortBy":"name","order":"ASC","filters":{"origin":"ALL","facet":"ALL","sort":"ALL"}}""");
    }

    [Fact]
    public async Task Creating_sends_every_option()
    {
        _service.Answers(HttpStatusCode.NoContent);

        await Fields.CreateAsync(new FieldDefinition("colors", FieldType.String) { MultiValueFacet = true, Description = "\"Żółw\"" });

        _service.Call.Line.Should().Be($"POST {Url}/fields");
        _service.Call.Text.Should().Be(
            """{"name":"colors","type":"STRING","description":"\"Żółw\"","includeInQuery":true,"includeInResults":true,"facet":false,"multiValueFacet":true,"hierarchicalFacet":false,"sort":false,"mergeWithLexicon":false,"keyValue":false,"multilingual":false,"ranking":false,"stemming":false,"smartDateFacet":false,"keepAccentsDisplayValueFacet":false,"keepDistinctDisplayValueFacet":false,"automaticFacetsCandidate":false,"useCacheForSort":false,"useCacheForNestedQuery":false,"useCacheForNumericQuery":false,"useCacheForComputedFacet":false}""");
    }

    [Fact]
    public async Task A_field_that_was_read_is_updated_with_what_is_not_known_here_as_it_was()
    {
        _service.Then(HttpStatusCode.OK, """{"name":"price","type":"TENSOR","system":false,"somethingNew":{"a":[1]}}""").Answers(HttpStatusCode.NoContent);

        var field = await Fields.GetAsync("price");
        await Fields.UpdateAsync(field.Definition with { Sort = true });

        _service.Calls[1].Line.Should().Be($"PUT {Url}/fields/price");
        _service.Calls[1].Text.Should().StartWith("""{"name":"price","type":"TENSOR",""").And.Contain("\"sort\":true").And.EndWith("""somethingNew":{"a":[1]}}""").And.NotContain("system");
    }

    [Fact]
    public async Task A_field_is_deleted_by_its_name()
    {
        _service.Answers(HttpStatusCode.NoContent);

        await Fields.DeleteAsync("price");

        _service.Call.Line.Should().Be($"DELETE {Url}/fields/price");
    }

    [Fact]
    public async Task An_unknown_field_is_not_found()
    {
        _service.Answers(HttpStatusCode.NotFound, """{"errorCode":"FIELD_NOT_FOUND","message":"No."}""");

        await FluentActions.Awaiting(() => Fields.GetAsync("price")).Should().ThrowAsync<CoveoNotFoundException>()
            .WithMessage("GetField (field 'price') failed: 404 FIELD_NOT_FOUND, \"No.\". Check the name of the field; Fields.ListAsync lists those that there are.*");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"items":[{"type":"LONG"}]}""")]
    public async Task An_answer_without_what_was_asked_for_fails(string body)
    {
        _service.Answers(HttpStatusCode.OK, body);

        await FluentActions.Awaiting(() => Fields.ListAsync().ToListAsync().AsTask()).Should().ThrowAsync<CoveoPushException>().WithMessage("ListFields*");
        await FluentActions.Awaiting(() => Fields.SearchAsync(new FieldSearch()).ToListAsync().AsTask()).Should().ThrowAsync<CoveoPushException>().WithMessage("SearchFields*");
        await FluentActions.Awaiting(() => Fields.GetAsync("a")).Should().ThrowAsync<CoveoPushException>().WithMessage("GetField*it describes no field*");
        await FluentActions.Awaiting(() => Fields.CreateAsync([new FieldDefinition("a", FieldType.Long)])).Should().ThrowAsync<CoveoPushException>().WithMessage("*it says nothing of the fields*");
    }
}
