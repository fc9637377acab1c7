using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Security;

/// <summary>No name that a client sends becomes a path of the file system.</summary>
public sealed class TraversalTests : EmulatorTest
{
    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("%2e%2e%2f%2e%2e%2fetc%2fpasswd")]
    [InlineData("..%5c..%5cwindows%5cwin.ini")]
    [InlineData("%2fetc%2fpasswd")]
    [InlineData("x%00.txt")]
    public async Task An_upload_goes_to_its_container_or_nowhere(string name)
    {
        var target = await CreateContainerAsync();
        var uri = target.UploadUri.Replace(target.FileId, name, StringComparison.Ordinal);

        var answer = await (target with { UploadUri = uri }).PutAsync(Anonymous, "{}"u8.ToArray());

        // A path that leads out of the storage is none of its paths; one with a zero is none at all.
        answer.Status.Should().BeOneOf(400, 403);
        (await (target with { UploadUri = $"{target.UploadUri.Split('?')[0]}/..%2f..?{target.UploadUri.Split('?')[1]}" })
            .PutAsync(Anonymous, [])).ShouldBeAccessDenied();
    }

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\..\\windows\\win.ini")]
    [InlineData("a\0b")]
    [InlineData("file:///etc/passwd")]
    public async Task A_file_id_is_not_a_path(string fileId)
    {
        (await PutBatchAsync(Uri.EscapeDataString(fileId))).ShouldBeAccepted();
        var json = $$"""{"compressedBinaryDataFileId":{{System.Text.Json.Nodes.JsonValue.Create(fileId).ToJsonString()}}}""";
        (await PutAsync("http://a", json)).ShouldBeAccepted();

        (await LogOfAsync(fileId)).Should().Equal("BATCH_FILE STREAMING_BATCH ERROR FILE_NOT_FOUND");
        (await LogOfAsync("http://a")).Should().EndWith("ADD_BY_REFERENCE PROCESSING ERROR FILE_NOT_FOUND");
    }

    [Theory]
    [InlineData("_emulator/requests/..%2f..%2fetc%2fpasswd")]
    [InlineData("_emulator/requests/-1")]
    [InlineData("_emulator/requests/99999999999999999999")]
    [InlineData("_emulator/faults/..%2fx")]
    [InlineData("_emulator/faults/%00")]
    [InlineData("_emulator/../../etc/passwd")]
    [InlineData("_emulator/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("_emulator/export/..%2f..%2fetc%2fpasswd")]
    public async Task An_id_in_a_path_is_not_a_path(string path)
    {
        (await SendAsync(HttpMethod.Get, path)).Status.Should().BeInRange(400, 499);
        (await SendAsync(HttpMethod.Delete, path)).Status.Should().BeInRange(400, 499);
    }
}
