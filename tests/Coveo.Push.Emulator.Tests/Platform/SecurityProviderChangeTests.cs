using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Platform;

/// <summary>What a changed definition does to the identities that are there.</summary>
public sealed class SecurityProviderChangeTests : SecuredTest
{
    [Fact]
    public async Task Aliases_become_usable_and_useless_with_the_cascade()
    {
        await PushAsync(new SecuredWorld().Alias("ana", "ana@acme.example"));
        await SecureAsync(Item, Permission.Allow("ana"));

        await ChangeAsync(ProviderDefinition.Json(Provider, [], SecuredId));
        var without = await VerdictAsync("ana@acme.example");
        await ChangeAsync(ProviderDefinition.Json(Provider, [EmailProvider], SecuredId));

        without.Should().Be("DENY");
        (await VerdictAsync("ana@acme.example")).Should().Be("ALLOW");
    }

    [Fact]
    public async Task Aliases_become_usable_when_the_provider_they_name_is_created()
    {
        await ChangeAsync(ProviderDefinition.Json(Provider, ["Later"], SecuredId));
        await PushAsync(new SecuredWorld().Alias("ana", "Later/x"));
        var before = (bool)(await IdentityAsync("ana"))["aliases"]![0]!["usable"]!;

        await CreateProviderAsync("Later", [EmailProvider]);

        before.Should().BeFalse();
        ((bool)(await IdentityAsync("ana"))["aliases"]![0]!["usable"]!).Should().BeTrue();
    }

    [Fact]
    public async Task A_put_keeps_the_identities()
    {
        await PushAsync(new SecuredWorld().People("ana"));
        await SecureAsync(Item, Permission.Allow("ana"));

        await ChangeAsync(ProviderDefinition.Json(Provider, [EmailProvider], SecuredId));

        (await VerdictAsync("ana@acme.example")).Should().Be("ALLOW");
    }

    [Fact]
    public async Task Case_sensitivity_cannot_change_once_there_are_identities()
    {
        await PushAsync(new SecuredWorld().Identity("ana"));

        (await ChangeAsync(ProviderDefinition.Json(Provider, [EmailProvider], SecuredId, caseSensitive: true)))
            .ShouldBeError(412, "INVALID_PARAMETER");
    }

    private Task<Answer> ChangeAsync(string definition) => SendJsonAsync(HttpMethod.Put, $"{Providers}/{Uri.EscapeDataString(Provider)}", definition);
}
