using Coveo.Push.Emulator.Tests.Support;
using Microsoft.AspNetCore.Builder;

namespace Coveo.Push.Emulator.Tests.Files;

/// <summary>A client that got no answer hands the same file over again.</summary>
public sealed class UnfinishedHandOverTests
{
    private const string Push = "/push/v1/organizations/" + CoveoEmulator.OrganizationId;

    [Fact]
    public async Task The_container_of_an_item_can_still_be_used_when_its_client_hung_up_before_the_item_was_kept()
    {
        var hangsUp = true;
        await using var app = await HostApp.StartAsync("", map: app => app.Use(async (context, next) =>
        {
            using var gone = new CancellationTokenSource();
            if (hangsUp && context.Request.Path.Value!.EndsWith("/documents", StringComparison.Ordinal))
            {
                context.RequestAborted = gone.Token;
                context.Request.Body = new EndingStream(context.Request.Body, gone.Cancel);
            }

            await next(context);
        }));
        var source = await app.SendAsync(HttpMethod.Post, $"/rest/organizations/{CoveoEmulator.OrganizationId}/sources",
            """{"sourceType":"PUSH","name":"s","sourceVisibility":"SHARED","pushEnabled":true}""");
        var target = UploadTarget.Read(await app.SendAsync(HttpMethod.Post, $"{Push}/files"));
        using var anonymous = new HttpClient();
        (await target.PutAsync(anonymous, "needle"u8.ToArray())).Status.Should().Be(200);
        var path = $"{Push}/sources/{(string)source.Json["id"]!}/documents?documentId=http%3A%2F%2Fa&compressionType=UNCOMPRESSED";
        var item = $$"""{"compressedBinaryDataFileId":"{{target.FileId}}"}""";

        (await app.SendAsync(HttpMethod.Put, path, item)).Text.Should().BeEmpty("nobody is there any more");
        hangsUp = false;
        (await app.SendAsync(HttpMethod.Put, path, item)).ShouldBeAccepted();

        ((int)(await app.SendAsync(HttpMethod.Get, "/_emulator/items?q=needle")).Json["totalEntries"]!).Should().Be(1);
        ((int)(await app.SendAsync(HttpMethod.Get, "/_emulator/info")).Json["counts"]!["containers"]!).Should().Be(0, "it is used now");
    }
}
