using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

/// <summary>What is wrong with a key is said before anything is sent.</summary>
public class ApiKeyRulesTests
{
    public static TheoryData<ApiKeyDefinition, string> Wrong => new()
    {
        { new ApiKeyDefinition(" ", []), "The API key ' ' has a display name of 1 characters. Give it 1 to 125, not only spaces.*" },
        { new ApiKeyDefinition(new string('n', 126), []), "The API key 'n*' has a display name of 126 characters. Give it 1 to 125, not only spaces.*" },
        { new ApiKeyDefinition("K", []) { Description = new string('d', 1001) }, "The API key 'K' has a description of 1001 characters. Give it at most 1000.*" },
        { new ApiKeyDefinition("K", []) { AllowedIps = ["localhost"] }, "The API key 'K' has 'localhost' in AllowedIps, which is no IP address and no network. Write an address such as 203.0.113.7, or*" },
        { new ApiKeyDefinition("K", []) { AllowedIps = [""] }, "*has '' in AllowedIps, which is no IP address*" },
        { new ApiKeyDefinition("K", []) { AllowedIps = ["1.2.3"] }, "*has '1.2.3' in AllowedIps, which is no IP address*" },
        { new ApiKeyDefinition("K", []) { DeniedIps = ["203.0.113.7/24"] }, "*in DeniedIps, which is an address inside of a network. The network is 203.0.113.0/24, the address alone 203.0.113.7/32.*" },
        { new ApiKeyDefinition("K", []) { DeniedIps = ["2001:db8::1/32"] }, "*The network is 2001:db8::/32, the address alone 2001:db8::1/128.*" },
        { new ApiKeyDefinition("K", []) { DeniedIps = ["10.0.0.0/33"] }, "*has the prefix length '33'. Write a number from 0 to 32.*" },
        { new ApiKeyDefinition("K", []) { DeniedIps = ["10.0.0.0/8/8"] }, "*is no IP address*" },
        { new ApiKeyDefinition("K", [new Privilege("", "VIEW")]), "*has a privilege without an owner, a domain or a target.*" },
        { new ApiKeyDefinition("K", [Privilege.EditSource(" ")]), "*has a privilege without an owner, a domain or a target.*" },
        { new ApiKeyDefinition("K", [null!]), "*has a privilege without an owner, a domain or a target.*" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_definition_is_refused(ApiKeyDefinition definition, string message)
    {
        var service = new RecordingService();
        using var client = service.Client();

        await client.Invoking(it => it.ApiKeys.CreateAsync(definition)).Should().ThrowAsync<ArgumentException>().WithMessage(message).WithParameterName(nameof(definition));
        await client.Invoking(it => it.ApiKeys.UpdateAsync("k", definition)).Should().ThrowAsync<ArgumentException>().WithMessage(message);

        service.Calls.Should().BeEmpty();
    }

    [Theory]
    [InlineData("203.0.113.7")]
    [InlineData("203.0.113.0/24")]
    [InlineData("0.0.0.0/0")]
    [InlineData("2001:db8::1")]
    [InlineData("2001:db8::/32")]
    [InlineData("::/0")]
    public void Addresses_and_networks_are_taken(string ip) => IpRangeRule.Problem(ip).Should().BeNull();

    [Fact]
    public void Lifetimes_are_durations_of_iso_8601()
    {
        ApiKeyLifetime.Years(1).ToString().Should().Be("P1Y");
        ApiKeyLifetime.Months(6).ToString().Should().Be("P6M");
        ApiKeyLifetime.Days(30).ToString().Should().Be("P30D");
        ApiKeyLifetime.From(TimeSpan.FromHours(36)).ToString().Should().Be("P1DT12H");
        ApiKeyLifetime.Parse("P1Y2M3DT4H5M6S").ToString().Should().Be("P1Y2M3DT4H5M6S");
        ApiKeyLifetime.Parse("P1Y").Should().Be(ApiKeyLifetime.Years(1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1Y")]
    [InlineData("P")]
    [InlineData("P0D")]
    [InlineData("P1DT")]
    [InlineData("P1.5D")]
    [InlineData("-P1D")]
    [InlineData("P1Y ")]
    public void What_is_no_lifetime_is_refused(string text) =>
        FluentActions.Invoking(() => ApiKeyLifetime.Parse(text)).Should().Throw<ArgumentException>().WithMessage($"'{text}' is no lifetime of an API key.*");

    [Fact]
    public void A_lifetime_that_is_none_is_refused()
    {
        FluentActions.Invoking(() => ApiKeyLifetime.Days(0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => ApiKeyLifetime.From(TimeSpan.Zero)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => ApiKeyLifetime.From(TimeSpan.FromSeconds(1.5))).Should().Throw<ArgumentOutOfRangeException>();
    }
}
