using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Options;

public class IdentityRulesTests
{
    [Fact]
    public void A_provider_needs_no_key() =>
        OptionFailures.Of(options => (options.ApiKey, options.AccessTokenProvider) = ("", new StubTokenProvider(_ => "t"))).Should().BeEmpty();

    [Fact]
    public void A_key_and_a_provider_contradict_each_other() =>
        OptionFailures.Of(options => options.AccessTokenProvider = new StubTokenProvider(_ => "t")).Should().Equal(
            "CoveoPushOptions.ApiKey and AccessTokenProvider are both set, and a call has one token. Keep the one that is meant.");

    [Fact]
    public void A_key_that_is_null_is_missing() =>
        OptionFailures.Of(options => options.ApiKey = null!).Should().ContainSingle().Which.Should().StartWith("CoveoPushOptions.ApiKey is missing.");

    [Theory]
    [InlineData("acme-crawler/2.1")]
    [InlineData("acme-crawler/2.1 (nightly; +https://acme.example) lib/3")]
    public void A_suffix_of_products_and_comments_is_accepted(string suffix) =>
        OptionFailures.Of(options => options.UserAgentSuffix = suffix).Should().BeEmpty();

    [Theory]
    [InlineData("", "")]
    [InlineData("acme/", "acme/")]
    [InlineData("(open", "(open")]
    [InlineData("acme/1\r\nX-Injected: 1", "acme/1\uFFFD\uFFFDX-Injected: 1")]
    public void A_suffix_that_would_break_its_header_is_refused(string suffix, string shown) =>
        OptionFailures.Of(options => options.UserAgentSuffix = suffix).Should().Equal(
            $"CoveoPushOptions.UserAgentSuffix is '{shown}', which cannot stand in a user agent. Write products and comments, as in 'acme-crawler/2.1 (nightly)'.");
}
