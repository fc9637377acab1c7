using Coveo.Push.Cli.Tests.Running;

namespace Coveo.Push.Cli.Tests.Push;

public sealed class JsonPushTests : ToolTest
{
    [Theory]
    [InlineData("""[{"documentId":"a://1","title":"One"},{"uri":"a://2","Data":"x"}]""")]
    [InlineData("""{"addOrUpdate":[{"documentId":"a://1"},{"DocumentID":"a://2"}],"delete":[{"documentId":"a://3","deleteChildren":true}]}""")]
    [InlineData("""
        [
          { "documentId": "a://1", "permissions": [ { "allowAnonymous": true, "allowedPermissions": [], "deniedPermissions": [] } ] },
          { "documentId": "a://2", "compressedBinaryData": "eJxzrUjMLchJBQAK4ALN", "fileExtension": ".txt" }
        ]
        """)]
    public async Task Arrays_and_bodies_of_batches_are_read(string json)
    {
        var pushed = await PushAsync(Write("items.json", json));

        pushed.ExitCode.Should().Be(0, pushed.ToString());
        (await IndexedAsync()).Should().Equal("a://1", "a://2");
    }

    [Fact]
    public async Task One_item_is_read_too() =>
        (await PushAsync(Write("item.json", """{"documentId":"a://1","delete":"a metadata key that is called so"}"""))).ExitCode.Should().Be(0);

    [Fact]
    public async Task What_breaks_off_keeps_what_came_before_and_a_rebuild_deletes_nothing()
    {
        await PushAsync(Write("first.json", """[{"documentId":"a://old"}]"""));

        var pushed = await PushAsync(Write("items.json", """
            [{"documentId":"a://1"},
             {"documentId":"a://2","title":}]
            """), "--mode", "rebuild", "--delete-however-little");

        (pushed.ExitCode, pushed.Value("oldDeleted")).Should().Be((1, "false"), pushed.ToString());
        pushed.Remarks[0].Should().StartWith("coveo-push: warning: items.json:2:32: This is no JSON: ").And.EndWith("The rest of the file is not read.");
        (await IndexedAsync()).Should().Equal("a://1", "a://old");
    }

    [Fact]
    public async Task An_element_that_is_no_item_is_told_with_its_place_and_the_others_arrive()
    {
        var pushed = await PushAsync(Write("items.json", """
            [{"documentId":"a://1"},
             {"documentId":"a://2",
              "permissions":[{"allowedPermissions":[{"identity":"x","identityType":"Robot"}]}]},
             {"documentId":"a://3"}]
            """));

        pushed.ExitCode.Should().Be(1, pushed.ToString());
        pushed.Remarks[0].Should().Be("coveo-push: warning: items.json:3:17: Identity 'x' in 'allowedPermissions' has the type 'Robot', but must have User, Group, VirtualGroup or Unknown.");
        (await IndexedAsync()).Should().Equal("a://1", "a://3");
    }

    [Theory]
    [InlineData("\"text\"", "A JSON file holds an array of items, one item, or the body of a batch with 'addOrUpdate' and 'delete'.")]
    [InlineData("{\"addOrUpdate\":[],\"deleted\":[]}", "The body of a batch has 'addOrUpdate' and 'delete', but not 'deleted'.")]
    [InlineData("", "This is no JSON")]
    public async Task What_holds_no_items_is_told(string json, string message)
    {
        var pushed = await PushAsync(Write("items.json", json));

        pushed.ExitCode.Should().Be(1);
        pushed.Errors.Should().Contain(message);
    }

    [Fact]
    public async Task An_array_larger_than_the_buffers_is_read_element_by_element()
    {
        var long1 = new string('x', 300_000);
        Write("items.json", "[" + string.Join(",\n", Enumerable.Range(0, 40).Select(i => $$"""{"documentId":"a://{{i}}","data":"{{long1}}"}""")) + "]");

        var pushed = await PushAsync("items.json");

        (pushed.ExitCode, pushed.Value("addedOrUpdated")).Should().Be((0, "40"), pushed.ToString());
    }
}
