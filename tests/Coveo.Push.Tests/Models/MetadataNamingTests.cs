namespace Coveo.Push.Tests.Models;

public class MetadataNamingTests
{
    [Theory]
    [InlineData("Modified Date", "modifieddate", "modified_date")]
    [InlineData("modifiedDate", "modifieddate", "modified_date")]
    [InlineData("HTTPServer2Name", "httpserver2name", "http_server2_name")]
    [InlineData("my-key--two", "mykeytwo", "my_key_two")]
    [InlineData("2024 Sales_", "sales_", "sales")]
    [InlineData("My_Key", "my_key", "my_key")]
    [InlineData("my_key_", "my_key_", "my_key_")]
    [InlineData("price", "price", "price")]
    public void Keys_become_names_of_fields(string key, string lower, string snake)
    {
        MetadataNaming.LowerCase.Rename(key).Should().Be(lower);
        MetadataNaming.SnakeCase.Rename(key).Should().Be(snake);
    }

    [Theory]
    [InlineData("clickableUri", "clickableuri")]
    [InlineData("FileType", "filetype")]
    [InlineData("documentId", "documentId")]
    [InlineData("日本", "日本")]
    public void Keys_with_a_meaning_of_their_own_keep_it(string key, string name)
    {
        MetadataNaming.LowerCase.Rename(key).Should().Be(name);
        MetadataNaming.SnakeCase.Rename(key).Should().Be(name);
    }

    [Fact]
    public void A_rule_of_the_callers_own_names_keys()
    {
        var naming = new MetadataNaming(key => key == "none" ? "" : "acme_" + key);

        naming.Rename("price").Should().Be("acme_price");
        naming.Rename("none").Should().Be("none");
        naming.Rename("Title").Should().Be("title");
    }

    [Fact]
    public void An_item_with_other_names_is_a_copy_with_everything_else_as_it_was()
    {
        var document = new PushDocument("a://1")
        {
            Title = "One",
            Body = DocumentBody.FromText("b"),
            FileExtension = ".txt",
            ParentId = "a://0",
            Metadata = { ["My Price"] = 1.5m, ["color"] = "red" },
        };

        var renamed = document.WithMetadataNames(MetadataNaming.SnakeCase);

        renamed.Should().NotBeSameAs(document);
        (renamed.DocumentId, renamed.Title, renamed.Body, renamed.FileExtension, renamed.ParentId).Should().Be(("a://1", "One", document.Body, ".txt", "a://0"));
        renamed.Metadata.Select(entry => $"{entry.Key}={entry.Value}").Should().Equal("title=One", "my_price=1.5", "color=red");
        document.Metadata.Select(entry => entry.Key).Should().Equal("title", "My Price", "color");
    }

    [Fact]
    public void An_item_whose_keys_are_names_already_is_not_copied()
    {
        var document = new PushDocument("a://1") { Title = "One", Metadata = { ["price"] = 1 } };

        document.WithMetadataNames(MetadataNaming.LowerCase).Should().BeSameAs(document);
    }

    [Fact]
    public void Two_keys_that_would_have_one_name_lose_no_value()
    {
        var document = new PushDocument("a://1") { Metadata = { ["My Key"] = 1, ["my-key"] = 2, ["my_key"] = 3, ["Other Key"] = 4, ["other-key"] = 5 } };

        document.WithMetadataNames(MetadataNaming.SnakeCase).Metadata.Select(entry => $"{entry.Key}={entry.Value}").Should()
            .Equal("My Key=1", "my-key=2", "my_key=3", "other_key=4", "other-key=5");
    }
}
