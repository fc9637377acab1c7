using Coveo.Push.Tests.Doubles;
using Microsoft.Extensions.Options;

namespace Coveo.Push.Tests.Options;

public class CoveoPushOptionsTests
{
    private const string Secret = "xx0a1b2c3d-secret";

    [Fact]
    public void Everything_that_is_missing_is_said_at_once()
    {
        var making = () => new CoveoPushClient(new CoveoPushOptions());

        making.Should().Throw<OptionsValidationException>().Which.Failures.Should().Equal(
            "CoveoPushOptions.OrganizationId is missing. It is shown in the Administration Console, under Organization > Settings.",
            "CoveoPushOptions.ApiKey is missing. Create an API key in the Administration Console, under Organization > API Keys, or with the source.");
    }

    [Theory]
    [InlineData("acme org")]
    [InlineData("acme/org")]
    [InlineData("..")]
    public void An_organization_id_that_cannot_be_one_is_refused_with_its_value(string organizationId) =>
        Failures(options => options.OrganizationId = organizationId).Should().ContainSingle().Which.Should().Contain($"'{organizationId}'");

    [Theory]
    [InlineData("xx0a1b2c3d-secret ")]
    [InlineData("xx0a1b2c3d-secret\r\nX-Injected: 1")]
    [InlineData("xx0a1b2c3d-sécret")]
    public void A_key_that_would_break_its_header_is_refused_without_being_shown(string key) =>
        Failures(options => options.ApiKey = key).Should().ContainSingle()
            .Which.Should().Be("CoveoPushOptions.ApiKey has a space, a line break or a character outside ASCII. Copy the key again, alone.");

    [Theory]
    [InlineData("http://coveo.example/", "'http://coveo.example/' would carry the access token in clear text. Use https; http is accepted for this machine itself only (127.0.0.1, [::1], localhost).")]
    [InlineData("ftp://coveo.example/", "'ftp://coveo.example/' would carry the access token in clear text. Use https; http is accepted for this machine itself only (127.0.0.1, [::1], localhost).")]
    [InlineData("coveo.example", "'coveo.example' is not an absolute address. Write it with its scheme, as in 'https://api.cloud.coveo.com'.")]
    [InlineData("https://user:pass@coveo.example", "The address of host 'coveo.example' carries user information. Take it out: the token is sent as a header.")]
    public void An_endpoint_that_is_unsafe_or_unusable_is_refused(string endpoint, string problem) =>
        Failures(options => options.Endpoint = new Uri(endpoint, UriKind.RelativeOrAbsolute)).Should().Equal("CoveoPushOptions.Endpoint: " + problem);

    [Theory]
    [InlineData("http://127.0.0.1:8099")]
    [InlineData("http://[::1]:8099/")]
    [InlineData("http://localhost:8099/base")]
    [InlineData("https://proxy.example/coveo")]
    public void The_own_machine_and_tls_are_accepted(string endpoint) =>
        Failures(options => options.Endpoint = new Uri(endpoint)).Should().BeEmpty();

    [Fact]
    public void A_platform_endpoint_alone_is_refused() =>
        Failures(options => options.PlatformEndpoint = new Uri("https://proxy.example")).Should().ContainSingle()
            .Which.Should().Be("CoveoPushOptions.PlatformEndpoint is set but Endpoint is not set. Set both, or neither.");

    [Fact]
    public void Hipaa_outside_the_us_is_refused() =>
        Failures(options => (options.Region, options.Environment) = (CoveoRegion.Canada, CoveoEnvironment.Hipaa)).Should().ContainSingle()
            .Which.Should().Be("CoveoPushOptions.Environment is Hipaa and Region is Canada: HIPAA exists in US East only. Set Region to UsEast.");

    [Fact]
    public void The_key_does_not_show_in_text()
    {
        var options = new CoveoPushOptions { OrganizationId = "acmeorg1", ApiKey = Secret };

        options.ToString().Should().Be("CoveoPushOptions { OrganizationId = acmeorg1, ApiKey = ***, UsEast, Production }");
    }

    private static IReadOnlyList<string> Failures(Action<CoveoPushOptions> change)
    {
        var failures = OptionFailures.Of(options =>
        {
            options.ApiKey = Secret;
            change(options);
        });
        failures.Should().NotContain(failure => failure.Contains("secret"));
        return failures;
    }
}
