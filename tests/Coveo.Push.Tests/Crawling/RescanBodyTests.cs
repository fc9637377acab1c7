using System.Text;

namespace Coveo.Push.Tests.Crawling;

/// <summary>Bodies of items in a rescan: by their contents, or by the caller's version of them.</summary>
public sealed class RescanBodyTests : CrawlTest
{
    [Fact]
    public async Task A_body_that_is_opened_anew_counts_by_its_contents()
    {
        await RescanAsync(With("text"));

        (await RescanAsync(With("text"))).Unchanged.Should().Be(1);
        (await RescanAsync(With("other"))).AddedOrUpdated.Should().Be(1);
    }

    [Fact]
    public async Task A_version_spares_reading_the_body()
    {
        var version = "1";
        var opened = 0;
        Options.VersionOf = _ => version;
        await RescanAsync(Opened());
        opened.Should().Be(1);

        (await RescanAsync(Opened())).Unchanged.Should().Be(1);
        opened.Should().Be(1);
        version = "2";
        (await RescanAsync(Opened())).AddedOrUpdated.Should().Be(1);

        PushDocument Opened() => new("a://1")
        {
            Body = DocumentBody.FromStream(_ =>
            {
                opened++;
                return new ValueTask<Stream>(new MemoryStream([1]));
            }),
        };
    }

    [Fact]
    public async Task The_rest_of_the_item_counts_beside_the_version()
    {
        Options.VersionOf = _ => "1";
        await RescanAsync(Item("a://1", "old"));

        (await RescanAsync(Item("a://1", "new"))).AddedOrUpdated.Should().Be(1);
    }

    [Fact]
    public async Task A_body_that_can_be_read_once_only_counts_as_changed_and_is_sent_whole()
    {
        for (var i = 0; i < 2; i++)
        {
            var document = Item("a://1");
            var stream = new Doubles.ForwardOnlyStream();
            stream.Write(Encoding.UTF8.GetBytes("text"));
            stream.Seek(0, SeekOrigin.Begin);
            document.Body = DocumentBody.FromStream(stream, CompressionType.Uncompressed);
            (await RescanAsync(document)).AddedOrUpdated.Should().Be(1);
            Service.Items["a://1"].Json.Should().Contain(Convert.ToBase64String(Encoding.UTF8.GetBytes("text")));
        }
    }

    [Fact]
    public async Task A_body_that_cannot_be_read_is_told_as_what_it_is()
    {
        Options.Batches!.OnFailure = BatchFailureMode.Continue;
        var document = Item("a://1");
        document.Body = DocumentBody.FromFile(Path.Combine(Path.GetTempPath(), "no such file of this test"));

        var report = await RescanAsync(document);

        (report.Outcome, report.Rejected).Should().Be((CrawlOutcome.Incomplete, 1));
    }

    private static PushDocument With(string text)
    {
        var document = Item("a://1");
        document.Body = DocumentBody.FromStream(_ => new ValueTask<Stream>(new MemoryStream(Encoding.UTF8.GetBytes(text))));
        return document;
    }
}
