namespace Coveo.Push.Emulator.Tests.Console;

/// <summary>What was accepted and is still in the pipeline is not lost, and the console says so.</summary>
public sealed class WaitingTests : ConsoleTest
{
    protected override CoveoEmulatorOptions Options => new() { Pipeline = new() { Mode = EmulatorPipelineMode.Stepped } };

    [Fact]
    public async Task Every_page_tells_how_many_operations_wait()
    {
        await PutAsync("http://a", "{}");
        await PutAsync("http://b", "{}");

        TextOf(await PageAsync("")).Should().Contain("2 waiting");
        TextOf(await PageAsync("log")).Should().Contain("2 waiting");

        await SendAsync(HttpMethod.Post, "_emulator/step?count=4");
        TextOf(await PageAsync("")).Should().NotContain("waiting");
    }

    [Fact]
    public async Task An_item_that_waits_was_neither_deleted_nor_refused()
    {
        await PutAsync("http://a", "{}");

        TextOf(await PageAsync(ItemPath(SourceId, "http://a"))).Should()
            .Contain("It waits in the pipeline, and is not in the index yet.").And.NotContain("deleted");

        await PutAsync("http://b", "{}");
        await SendAsync(HttpMethod.Post, "_emulator/step?count=4");
        await DeleteAsync("http://b");
        await SendAsync(HttpMethod.Post, "_emulator/step?count=4");
        TextOf(await PageAsync(ItemPath(SourceId, "http://b"))).Should().Contain("It was deleted, or never got there.");
    }

    [Fact]
    public async Task An_item_with_a_newer_version_that_waits_says_so()
    {
        await PutAsync("http://a", """{"title":"old"}""");
        await SendAsync(HttpMethod.Post, "_emulator/step?count=4");
        await PutAsync("http://a", """{"title":"new"}""");

        TextOf(await PageAsync(ItemPath(SourceId, "http://a"))).Should().Contain("old").And.Contain("Something newer waits in the pipeline.");
    }
}
