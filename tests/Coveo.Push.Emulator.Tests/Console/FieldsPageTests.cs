namespace Coveo.Push.Emulator.Tests.Console;

public sealed class FieldsPageTests : ConsoleTest
{
    [Fact]
    public async Task Metadata_without_a_field_is_marked()
    {
        await PutAsync("http://a", """{"Author":"Ana","price":1,"tags":["x"],"sold":true}""");
        await PutAsync("http://b", """{"author":"Ben","price":"1.5"}""");

        var page = await PageAsync($"fields?source={SourceId}");

        var rows = RowsOf(page);
        rows[0].Should().Be("Author, author standard field text all Ana");
        rows[1].Should().Be("price no field integer or text all 1");
        rows[2].Should().Be("sold no field boolean 50% true");
        rows[3].Should().Be("""tags no field list 50% ["x"]""");
        TextOf(page).Should().Contain("3 without a field");
    }

    [Fact]
    public async Task The_standard_fields_are_listed() =>
        TextOf(await PageAsync("fields")).Should().Contain("clickableuri").And.Contain("permanentid").And.Contain("set by the service");
}
