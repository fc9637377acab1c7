namespace Coveo.Push.Tests.Endpoints;

public class CoveoSourceUrlTests
{
    [Theory]
    [InlineData("https://api.cloud.coveo.com/push/v1/organizations/O/sources/S/documents", CoveoRegion.UsEast, CoveoEnvironment.Production)]
    [InlineData("https://api-ca.cloud.coveo.com/push/v1/organizations/O/sources/S/documents", CoveoRegion.Canada, CoveoEnvironment.Production)]
    [InlineData("https://API-EU.cloud.coveo.com/push/v1/organizations/O/sources/S/documents?documentId=a", CoveoRegion.Ireland, CoveoEnvironment.Production)]
    [InlineData("  https://api-au.cloud.coveo.com/push/v1/organizations/O/sources/S/  ", CoveoRegion.Australia, CoveoEnvironment.Production)]
    [InlineData("https://apihipaa.cloud.coveo.com/push/v1/organizations/O/sources/S", CoveoRegion.UsEast, CoveoEnvironment.Hipaa)]
    [InlineData("https://apistg-eu.cloud.coveo.com/push/v1/organizations/O/sources/S/documents/batch", CoveoRegion.Ireland, CoveoEnvironment.Staging)]
    public void A_url_from_the_console_tells_organization_source_region_and_environment(string url, CoveoRegion region, CoveoEnvironment environment) =>
        CoveoSourceUrl.Parse(url).Should().Be(new CoveoSourceUrl("O", "S", region, environment));

    [Fact]
    public void Percent_encoded_ids_are_decoded() =>
        CoveoSourceUrl.Parse("https://api.cloud.coveo.com/push/v1/organizations/my%20org/sources/s%2F1/documents")
            .Should().Be(new CoveoSourceUrl("my org", "s/1", CoveoRegion.UsEast, CoveoEnvironment.Production));

    [Fact]
    public void A_password_is_not_shown_even_where_nothing_looks_like_an_address() =>
        ((Func<object>)(() => CoveoSourceUrl.Parse("ana:secret@https://api.cloud.coveo.com"))).Should().Throw<FormatException>().Which.Message.Should().NotContain("secret");

    [Theory]
    [InlineData("")]
    [InlineData("api.cloud.coveo.com/push/v1/organizations/O/sources/S/documents")]
    [InlineData("http://api.cloud.coveo.com/push/v1/organizations/O/sources/S/documents")]
    [InlineData("https://platform.cloud.coveo.com/push/v1/organizations/O/sources/S/documents")]
    [InlineData("https://apihipaa-ca.cloud.coveo.com/push/v1/organizations/O/sources/S/documents")]
    [InlineData("https://api-uk.cloud.coveo.com/push/v1/organizations/O/sources/S/documents")]
    [InlineData("https://api.cloud.coveo.com.evil.example/push/v1/organizations/O/sources/S/documents")]
    [InlineData("https://api.cloud.coveo.com@evil.example/push/v1/organizations/O/sources/S/documents")]
    [InlineData("https://api.cloud.coveo.com/push/v1/organizations//sources/S/documents")]
    [InlineData("https://api.cloud.coveo.com/push/v1/organizations/O/sources/S/status")]
    [InlineData("https://api.cloud.coveo.com/push/v1/organizations/O")]
    public void Anything_else_fails_with_the_form_that_is_expected(string url)
    {
        var parsing = () => CoveoSourceUrl.Parse(url);

        // What stands before an @ can be a password.
        var shown = url.Replace("https://api.cloud.coveo.com@", "https://***@", StringComparison.Ordinal);
        parsing.Should().Throw<FormatException>().WithMessage(
            $"'{shown}' is not the URL of a Push source. Copy it from the Administration Console; it looks like https://api[-ca|-eu|-au].cloud.coveo.com/push/v1/organizations/ORGANIZATION/sources/SOURCE/documents.");
        CoveoSourceUrl.TryParse(url, out var source).Should().BeFalse();
        source.Should().BeNull();
    }
}
