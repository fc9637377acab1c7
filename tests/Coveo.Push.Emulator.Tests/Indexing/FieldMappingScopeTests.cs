using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Indexing;

/// <summary>What fields and rules apply to, and what they leave as it was.</summary>
public sealed class FieldMappingScopeTests : FieldTest
{
    [Fact]
    public async Task The_rules_of_one_source_are_not_those_of_another()
    {
        await AddRuleAsync("author", """["fixed"]""");
        var other = await CreateSourceAsync("Other");

        await PutAsync("http://b", """{"author":"Ana"}""", source: other);

        FieldOf(await ItemAsync("http://b"), "author").Should().Be("\"Ana\"");
    }

    [Fact]
    public async Task Items_of_a_batch_are_mapped_each_on_its_own()
    {
        await CreateFieldAsync("price", "LONG");
        var file = await UploadAsync(
            """{"addOrUpdate":[{"documentId":"http://1","price":1},{"documentId":"http://2","stock":2},{"documentId":"http://3"},{"documentId":"http://4","stock":3,"price":"x"}]}""");

        (await PutBatchAsync(file)).ShouldBeAccepted();

        FieldOf(await ItemAsync("http://1"), "price").Should().Be("1");
        UnmappedOf(await ItemAsync("http://1")).Should().Be("{}");
        UnmappedOf(await ItemAsync("http://2")).Should().Be("""{"stock":2}""");
        UnmappedOf(await ItemAsync("http://3")).Should().Be("{}");
        UnmappedOf(await ItemAsync("http://4")).Should().Be("""{"stock":3,"price":"x"}""");
        (await LogOfAsync("http://4")).Should().Contain("ADD MAPPING WARNING FIELD_TYPE_MISMATCH");
    }

    [Fact]
    public async Task Words_are_found_in_metadata_whether_it_is_in_a_field_or_not()
    {
        await PushAsync("""{"author":"needle"}""");
        await PushAsync("""{"anything":"needle"}""", "http://b");

        (await IndexedIdsAsync("q=needle")).Should().Equal("http://a", "http://b");
    }

    [Fact]
    public async Task Keys_and_values_may_be_of_any_characters_and_length()
    {
        await CreateFieldAsync("note", "STRING");
        var key = new string('k', 400);
        var text = new string('é', 100_000);

        var item = await PushAsync($$"""{"a\"b\u00e9\\":"1","{{key}}":2,"note":"{{text}}","n\u006fthing":3}""");

        UnmappedOf(item).Should().Be($$"""{"a\"bé\\":"1","{{key}}":2,"nothing":3}""");
        FieldOf(item, "note").Should().Be($"\"{text}\"");
    }
}
