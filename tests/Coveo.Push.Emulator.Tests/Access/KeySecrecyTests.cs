using System.Text;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Access;

/// <summary>The value of a key is in the answer to its creation, and nowhere else.</summary>
public sealed class KeySecrecyTests : KeyTest
{
    [Fact]
    public async Task The_journal_masks_the_value()
    {
        var key = await KeyWithAsync();
        await SendWithAsync(key, HttpMethod.Get, $"{PlatformBase}/privileges/me?key={key}");

        var journal = await Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Get, "_emulator/requests"));

        journal.Text.Should().Contain("/apikeys").And.NotContain(key).And.NotContain(key[2..]);
        foreach (var request in journal.Json["requests"]!.AsArray())
        {
            (await Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Get, $"_emulator/requests/{request!["id"]}"))).Text.Should().NotContain(key[2..]);
        }
    }

    [Fact]
    public async Task A_data_file_has_the_keys_without_their_values()
    {
        var key = await KeyWithAsync(Privilege("ORGANIZATION", "VIEW"));
        var file = await Http.GetByteArrayAsync("_emulator/export");

        Encoding.Latin1.GetString(file).Should().Contain("api_keys").And.NotContain(key).And.NotContain(key[2..]);

        await ControlAsync("reset");
        (await SendWithAsync(key, HttpMethod.Get, $"{PlatformBase}/status")).ShouldBeError(401, "INVALID_TOKEN");
        using var content = new ByteArrayContent(file);
        (await Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Post, "_emulator/import") { Content = content })).Status.Should().Be(200);
        (await SendWithAsync(key, HttpMethod.Get, $"{PlatformBase}/status")).Status.Should().Be(200, "an imported key works");
    }
}
