namespace Coveo.Push.Tests.Endpoints;

public class EndpointResolverTests
{
    [Theory]
    [InlineData(CoveoRegion.UsEast, CoveoEnvironment.Production, "https://api.cloud.coveo.com/", "https://platform.cloud.coveo.com/")]
    [InlineData(CoveoRegion.Canada, CoveoEnvironment.Production, "https://api-ca.cloud.coveo.com/", "https://platform-ca.cloud.coveo.com/")]
    [InlineData(CoveoRegion.Ireland, CoveoEnvironment.Production, "https://api-eu.cloud.coveo.com/", "https://platform-eu.cloud.coveo.com/")]
    [InlineData(CoveoRegion.Australia, CoveoEnvironment.Production, "https://api-au.cloud.coveo.com/", "https://platform-au.cloud.coveo.com/")]
    [InlineData(CoveoRegion.UsEast, CoveoEnvironment.Hipaa, "https://apihipaa.cloud.coveo.com/", "https://platformhipaa.cloud.coveo.com/")]
    [InlineData(CoveoRegion.UsEast, CoveoEnvironment.Staging, "https://apistg.cloud.coveo.com/", "https://platformstg.cloud.coveo.com/")]
    [InlineData(CoveoRegion.Ireland, CoveoEnvironment.Development, "https://apidev-eu.cloud.coveo.com/", "https://platformdev-eu.cloud.coveo.com/")]
    public void Each_region_and_environment_has_its_two_hosts(CoveoRegion region, CoveoEnvironment environment, string push, string platform)
    {
        var endpoints = EndpointResolver.Resolve(region, environment);

        endpoints.Push.AbsoluteUri.Should().Be(push);
        endpoints.Platform.AbsoluteUri.Should().Be(platform);
    }

    [Theory]
    [InlineData(CoveoRegion.Canada)]
    [InlineData(CoveoRegion.Ireland)]
    [InlineData(CoveoRegion.Australia)]
    public void Hipaa_outside_the_us_is_refused(CoveoRegion region)
    {
        var resolving = () => EndpointResolver.Resolve(region, CoveoEnvironment.Hipaa);

        resolving.Should().Throw<ArgumentException>().WithMessage("The Hipaa environment does not exist in region *. It is in US East only: set the region to 'us'.*");
    }

    [Fact]
    public void A_number_that_is_no_region_is_refused()
    {
        var resolving = () => EndpointResolver.Resolve((CoveoRegion)9);

        resolving.Should().Throw<ArgumentOutOfRangeException>().WithMessage("'9' is not a region. Known regions: us*");
    }

    [Theory]
    [InlineData("http://coveo.example")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("https://key@coveo.example")]
    [InlineData("https://coveo.example/?a=b")]
    [InlineData("/relative")]
    public void A_base_address_that_would_leak_the_token_or_cannot_take_routes_is_refused(string address)
    {
        var making = () => new PushEndpoints(new Uri(address, UriKind.RelativeOrAbsolute), new Uri("https://platform.cloud.coveo.com"));

        making.Should().Throw<ArgumentException>();
    }
}
