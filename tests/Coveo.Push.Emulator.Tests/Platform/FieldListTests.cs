using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Platform;

public sealed class FieldListTests : FieldTest
{
    protected override async Task PrepareAsync()
    {
        await CreateFieldAsync("price", "DOUBLE", ""","sort":true,"projectIds":["p1"] """);
        await CreateFieldAsync("color", "STRING", ""","facet":true,"description":"b" """);
        await CreateFieldAsync("stock", "LONG", ""","description":"a" """);
    }

    [Parity(Topics.Fields, "OAS26/field")]
    [Theory]
    [InlineData("origin=USER", 3, 1, "color,price,stock")]
    [InlineData("origin=USER&order=DESC", 3, 1, "stock,price,color")]
    [InlineData("origin=USER&perPage=2", 3, 2, "color,price")]
    [InlineData("origin=USER&perPage=2&page=1", 3, 2, "stock")]
    [InlineData("origin=USER&perPage=2&page=9", 3, 2, "")]
    [InlineData("origin=USER&sortBy=type", 3, 1, "price,stock,color")]
    [InlineData("origin=USER&sortBy=description&order=DESC", 3, 1, "color,stock,price")]
    [InlineData("origin=USER&type=LONG", 1, 1, "stock")]
    [InlineData("filter=TOC", 1, 1, "stock")]
    [InlineData("type=LONG_64", 1, 1, "size")]
    [InlineData("filter=folding&origin=SYSTEM", 3, 1, "foldingchild,foldingcollection,foldingparent")]
    [InlineData("filter=folding&origin=USER", 0, 0, "")]
    public async Task Pages_of_fields_are_filtered_and_sorted(string query, int totalEntries, int totalPages, string names)
    {
        var page = await SendAsync(HttpMethod.Get, $"{FieldPage}?{query}");

        page.Status.Should().Be(200);
        string.Join(',', NamesIn(page.Json)).Should().Be(names);
        ((int)page.Json["totalEntries"]!).Should().Be(totalEntries);
        ((int)page.Json["totalPages"]!).Should().Be(totalPages);
    }

    [Parity(Topics.Fields, "docs.coveo.com/en/1965", Fidelity = Fidelity.Approximate, Note = "those that the documents name, with types and options that the documents tell in part")]
    [Fact]
    public async Task System_fields_are_listed_with_those_of_the_organization()
    {
        var all = (await SendAsync(HttpMethod.Get, $"{FieldPage}?perPage=1000")).Json;

        NamesIn(all).Should().Contain(["title", "author", "date", "clickableuri", "filetype", "indexeddate", "size", "source", "language", "documenttype", "filename", "sourcetype", "permanentid", "foldingcollection", "foldingparent", "foldingchild", "objecttype", "mappingtype", "price"]);
        NamesIn(all).Should().BeInAscendingOrder(StringComparer.Ordinal);
        all["items"]!.AsArray().Where(field => (bool)field!["system"]!).Should().HaveCount(NamesIn(all).Count - 3);
    }

    [Theory]
    [InlineData("perPage=0")]
    [InlineData("perPage=1001")]
    [InlineData("perPage=x")]
    [InlineData("page=-1")]
    [InlineData("order=UP")]
    [InlineData("origin=MINE")]
    [InlineData("type=TEXT")]
    [InlineData("sortBy=color")]
    public async Task A_wrong_list_parameter_is_refused(string query) =>
        (await SendAsync(HttpMethod.Get, $"{FieldPage}?{query}")).ShouldBeError(412, "INVALID_PARAMETER");

    [Parity(Topics.Fields, "OAS26/field")]
    [Theory]
    [InlineData("""{"filters":{"origin":"USER"}}""", 3, 1, "color,price,stock")]
    [InlineData("""{"page":1,"perPage":2,"sortBy":"name","order":"DESC","filters":{"origin":"USER"}}""", 3, 2, "color")]
    [InlineData("""{"filters":{"name":"ric"}}""", 1, 1, "price")]
    [InlineData("""{"filters":{"type":"DOUBLE"}}""", 1, 1, "price")]
    [InlineData("""{"filters":{"origin":"USER","facet":"TRUE_ONLY"}}""", 1, 1, "color")]
    [InlineData("""{"filters":{"origin":"USER","facet":"FALSE_ONLY"}}""", 2, 1, "price,stock")]
    [InlineData("""{"filters":{"origin":"USER","sort":"TRUE_ONLY"}}""", 1, 1, "price")]
    [InlineData("""{"filters":{"origin":"USER","sort":"ALL","facet":"ALL"}}""", 3, 1, "color,price,stock")]
    [InlineData("""{"filters":{"fieldNames":["price","author","nothing"]}}""", 2, 1, "author,price")]
    [InlineData("""{"filters":{"projectId":"p1"}}""", 1, 1, "price")]
    [InlineData("""{"filters":{"projectId":"p2"}}""", 0, 0, "")]
    public async Task Fields_are_searched_by_what_they_are(string json, int totalEntries, int totalPages, string names)
    {
        var page = await SendJsonAsync(HttpMethod.Post, $"{Fields}/search", json);

        page.Status.Should().Be(200, page.Text);
        string.Join(',', NamesIn(page.Json)).Should().Be(names);
        ((int)page.Json["totalEntries"]!).Should().Be(totalEntries);
        ((int)page.Json["totalPages"]!).Should().Be(totalPages);
    }

    [Fact]
    public async Task A_search_for_nothing_in_particular_finds_all() =>
        NamesIn((await SendJsonAsync(HttpMethod.Post, $"{Fields}/search", "{}")).Json).Should().Contain("price").And.Contain("author");

    [Theory]
    [InlineData("""{"perPage":0}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"perPage":1001}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"perPage":"10"}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"page":-1}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"order":"UP"}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"sortBy":"color"}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"filters":[]}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"filters":{"facet":"YES"}}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"filters":{"type":"TEXT"}}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"filters":{"fieldNames":"price"}}""", 412, "INVALID_PARAMETER")]
    [InlineData("[]", 400, "INVALID_JSON")]
    [InlineData("", 412, "MISSING_PARAMETER")]
    public async Task A_search_that_makes_no_sense_is_refused(string json, int status, string errorCode) =>
        (await SendJsonAsync(HttpMethod.Post, $"{Fields}/search", json)).ShouldBeError(status, errorCode);
}
