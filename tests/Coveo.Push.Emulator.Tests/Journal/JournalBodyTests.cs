using System.Text;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Journal;

public sealed class JournalBodyTests : JournalTest
{
    private const int KeptBytes = 64 * 1024;

    [Fact]
    public async Task A_batch_file_is_shown_as_the_text_it_is()
    {
        await UploadAsync("""{"addOrUpdate":[]}""");

        ((string?)(await LastRequestAsync())["request"]!["body"]).Should().Be("""{"addOrUpdate":[]}""");
    }

    [Fact]
    public async Task Of_a_long_body_the_beginning_is_kept()
    {
        // Two bytes each, after one: the cut would go through a character.
        await UploadAsync("a" + new string('é', KeptBytes));

        var request = await LastRequestAsync();

        ((long)request["requestBytes"]!).Should().Be((2 * KeptBytes) + 1);
        ((string?)request["request"]!["body"]).Should().Be("a" + new string('é', (KeptBytes / 2) - 1));
        ((string?)request["request"]!["bodyNote"]).Should().Be("The first 65,535 of 131,073 bytes.");
    }

    [Theory]
    [InlineData(new byte[] { 0x1F, 0x8B, 0x08, 0x00 })]
    [InlineData(new byte[] { 0x61, 0x00, 0x62 })]
    [InlineData(new byte[] { 0x61, 0xFF })]
    public async Task What_is_not_text_is_only_counted(byte[] content)
    {
        await UploadAsync(content);

        var request = (await LastRequestAsync())["request"]!;

        request["body"].Should().BeNull();
        ((string?)request["bodyNote"]).Should().Be($"{content.Length} bytes that are not text.");
    }

    [Fact]
    public async Task A_body_that_was_not_read_is_noted()
    {
        await SendJsonAsync(HttpMethod.Put, $"{PushBase}/sources/nothing/documents/batch?fileId=x", "{}");

        var request = (await LastRequestAsync())["request"]!;

        request["body"].Should().BeNull();
        ((string?)request["bodyNote"]).Should().Be("2 bytes that were not read.");
    }

    [Fact]
    public async Task No_secret_is_shown()
    {
        var target = await CreateContainerAsync();
        await target.PutAsync(Anonymous, Encoding.UTF8.GetBytes($"key {CoveoEmulator.ApiKey}"), request => request.Headers.Add("Cookie", "session=1"));
        var signature = target.UploadUri.Split("X-Amz-Signature=")[1];

        var entries = await RequestsAsync();
        var all = new StringBuilder();
        foreach (var entry in entries)
        {
            all.Append((await ControlAsync(HttpMethod.Get, $"requests/{entry["id"]}")).Text);
        }

        entries.Should().HaveCount(2);
        all.ToString().Should().NotContain(signature).And.NotContain(CoveoEmulator.ApiKey).And.NotContain("session=1")
            .And.Contain("Bearer ***").And.Contain("X-Amz-Signature=***").And.Contain("key ***");
    }

    [Fact]
    public async Task A_thousand_calls_are_kept()
    {
        for (var n = 0; n < 1010; n++)
        {
            await SendAsync(HttpMethod.Get, $"{PlatformBase}/sources/{n}");
        }

        var calls = await CallsAsync();

        calls.Should().HaveCount(1000);
        calls[0].Should().Be("GET 10 404");
        calls[^1].Should().Be("GET 1009 404");
    }

    [Fact]
    public async Task Thirty_two_megabytes_are_kept()
    {
        var body = new byte[KeptBytes];
        Array.Fill(body, (byte)'a');
        for (var n = 0; n < 300; n++)
        {
            await UploadAsync(body);
        }

        // Two calls for each upload, of which one has the body; 512 bodies of 64 KB would be 32 MB.
        (await CallsAsync("perPage=1000")).Should().HaveCount(600);
        for (var n = 0; n < 300; n++)
        {
            await UploadAsync(body);
        }

        (await RequestsAsync("perPage=1000&method=PUT")).Count.Should().BeInRange(450, 500);
    }
}
