using System.Globalization;
using System.Text.Json.Nodes;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Console;

public sealed class ContentPageTests : ConsoleTest
{
    [Fact]
    public async Task Nothing_indexed_tells_how_to_push() =>
        TextOf(await PageAsync("content")).Should().Contain("Nothing is indexed yet").And.Contain($"curl -X PUT \"{Emulator.BaseUri}push/v1/");

    [Fact]
    public async Task Words_source_and_type_narrow_what_is_found()
    {
        await PutAsync("http://a", """{"title":"Apple pie","data":"sweet","fileExtension":".html"}""");
        await PutAsync("http://b", """{"title":"Apple tree","data":"tall","fileExtension":".TXT"}""");
        await PutAsync("http://c", """{"title":"Apple in a vault","permissions":[],"fileExtension":".txt"}""", source: SecuredId);

        (await TitlesAsync("q=apple")).Should().Equal("Apple in a vault", "Apple tree", "Apple pie");
        (await TitlesAsync("q=apple+sweet")).Should().Equal("Apple pie");
        (await TitlesAsync($"q=apple&source={SecuredId}")).Should().Equal("Apple in a vault");
        (await TitlesAsync("type=.txt")).Should().Equal("Apple in a vault", "Apple tree");
        (await TitlesAsync("type=txt&q=tall")).Should().Equal("Apple tree");
        TextOf(await PageAsync("content?q=pear")).Should().Contain("0 items").And.Contain("No item matches");
    }

    [Fact]
    public async Task Parameters_of_a_form_that_was_left_empty_mean_nothing()
    {
        await PutAsync("http://a", """{"title":"A"}""");

        (await TitlesAsync("q=&source=&type=&as=&asProvider=")).Should().Equal("A");
    }

    [Theory]
    [InlineData("false", "Hidden")]
    [InlineData("true")]
    public async Task Whoever_is_not_anonymous_is_nobody_in_particular(string anonymous, params string[] titles)
    {
        await PutAsync("http://a", """{"title":"Hidden","permissions":[]}""", source: SecuredId);

        (await TitlesAsync($"anonymous={anonymous}")).Should().Equal(titles);
    }

    [Fact]
    public async Task File_types_are_suggested_of_what_the_person_may_see()
    {
        await PutAsync("http://a", """{"fileExtension":".open"}""");
        await PutAsync("http://b", """{"fileExtension":".secret","permissions":[]}""", source: SecuredId);

        (await PageAsync("content")).Text.Should().Contain("value=\".open\"").And.Contain("value=\".secret\"");
        (await PageAsync("content?anonymous=true")).Text.Should().Contain("value=\".open\"").And.NotContain(".secret");
    }

    [Fact]
    public async Task Items_come_on_pages_the_newest_first()
    {
        var items = Enumerable.Range(1, 30)
            .Select(number => (JsonNode)new JsonObject { ["documentId"] = $"http://{number}", ["title"] = $"Item {number}" })
            .ToArray();
        await PutBatchAsync(await UploadAsync(new JsonObject { ["addOrUpdate"] = new JsonArray(items) }.ToJsonString()));

        (await TitlesAsync("")).Should().HaveCount(25).And.StartWith("Item 30");
        (await TitlesAsync("page=1")).Should().Equal("Item 5", "Item 4", "Item 3", "Item 2", "Item 1");
        var first = await PageAsync("content");
        TextOf(first).Should().Contain("30 items");
        first.Text.Should().Contain("rel=\"next\" href=\"/content?page=1\"").And.NotContain("rel=\"prev\"");
        (await PageAsync("content?page=1")).Text.Should().Contain("rel=\"prev\" href=\"/content\"").And.NotContain("rel=\"next\"");
        (await PageAsync($"content?page={long.MaxValue.ToString(CultureInfo.InvariantCulture)}")).Status.Should().Be(200);
    }

    [Fact]
    public async Task View_as_shows_what_that_person_may_see()
    {
        await PushAsync(new SecuredWorld().Identity("group:staff", "ana").Identity("ana").People("ana"));
        await SecureAsync("http://staff", Permission.Allow("group:staff"));
        await SecureAsync("http://ben", Permission.Allow("ben@acme.example"));
        await SecureAsync("http://open", Permission.Anyone);

        (await TitlesAsync("as=ana@acme.example")).Should().Equal("http://open", "http://staff");
        (await TitlesAsync($"as=ana&asProvider={Uri.EscapeDataString(Provider)}")).Should().Equal("http://open", "http://staff");
        (await TitlesAsync("as=ben@acme.example")).Should().Equal("http://open", "http://ben");
        (await TitlesAsync("anonymous=true")).Should().Equal("http://open");
        TextOf(await PageAsync("content?as=ana@acme.example")).Should().Contain("2 items that ana@acme.example may see");
    }

    [Fact]
    public async Task An_item_shows_its_fields_metadata_body_and_history()
    {
        await PutAsync(
            "http://a?b=c#d",
            """{"title":"Report","author":"Ana","tags":["x","y"],"date":1700000000000,"data":"The body.","fileExtension":".txt","parentId":"http://p"}""",
            "&orderingId=77");

        var text = TextOf(await PageAsync(ItemPath(SourceId, "http://a?b=c#d")));

        text.Should().Contain("Report").And.Contain("documentId http://a?b=c#d").And.Contain("author Ana").And.Contain("tags x y")
            .And.Contain("date 1700000000000 2023-11-14T22:13:20.000Z").And.Contain("The body.").And.Contain("parentId http://p")
            .And.Contain("orderingId 77").And.Contain("size 9 bytes").And.Contain("\"author\": \"Ana\"")
            .And.Contain("Completed Indexing Add Ordering ID 77");
    }

    [Fact]
    public async Task Fields_and_metadata_without_a_field_stand_apart()
    {
        await PutAsync("http://a", """{"author":"Ana","price":9.5,"data":"x","fileExtension":".txt"}""");

        var text = TextOf(await PageAsync(ItemPath(SourceId, "http://a")));

        var parts = text[text.IndexOf(" Fields author", StringComparison.Ordinal)..].Split(["Metadata without a field", "As pushed"], StringSplitOptions.None);
        parts[0].Should().Contain("author Ana").And.Contain("clickableuri http://a").And.Contain("filetype txt").And.Contain("source Shared").And.NotContain("price");
        parts[1].Should().Contain("dropped by the service").And.Contain("price 9.5").And.NotContain("Ana");
    }

    [Fact]
    public async Task An_item_that_was_deleted_shows_its_history()
    {
        await PutAsync("http://a", "{}");
        await DeleteAsync("http://a");

        TextOf(await PageAsync(ItemPath(SourceId, "http://a"))).Should().Contain("It is not in the index").And.Contain("Completed Indexing Delete");
    }

    [Theory]
    [InlineData("http://never")]
    [InlineData("' or 1=1 --")]
    public async Task An_item_that_never_was_is_not_found(string documentId) =>
        (await PageAsync(ItemPath(SourceId, documentId), 404)).Text.Should().Contain("<h1>Not found</h1>");

    private async Task<List<string>> TitlesAsync(string query)
    {
        var page = await PageAsync($"content?{query}");
        return page.Text.Split("<a class=\"name\" ").Skip(1).Select(part => TextOf($"<a {part[..part.IndexOf("</a>", StringComparison.Ordinal)]}")).ToList();
    }
}
