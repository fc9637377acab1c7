namespace Coveo.Push.Tests.Endpoints;

public class CoveoRegionParserTests
{
    [Theory]
    [InlineData("us", CoveoRegion.UsEast)]
    [InlineData("US", CoveoRegion.UsEast)]
    [InlineData("us-east-1", CoveoRegion.UsEast)]
    [InlineData("UsEast1", CoveoRegion.UsEast)]
    [InlineData("US East", CoveoRegion.UsEast)]
    [InlineData("UsEast", CoveoRegion.UsEast)]
    [InlineData("ca", CoveoRegion.Canada)]
    [InlineData("ca-central-1", CoveoRegion.Canada)]
    [InlineData("CaCentral1", CoveoRegion.Canada)]
    [InlineData("CANADA", CoveoRegion.Canada)]
    [InlineData("eu", CoveoRegion.Ireland)]
    [InlineData("eu-west-1", CoveoRegion.Ireland)]
    [InlineData("EU_WEST_1", CoveoRegion.Ireland)]
    [InlineData("EuWest1", CoveoRegion.Ireland)]
    [InlineData("ireland", CoveoRegion.Ireland)]
    [InlineData("Ireland (EU)", CoveoRegion.Ireland)]
    [InlineData("au", CoveoRegion.Australia)]
    [InlineData("ap-southeast-2", CoveoRegion.Australia)]
    [InlineData("ApSoutheast2", CoveoRegion.Australia)]
    [InlineData(" Australia ", CoveoRegion.Australia)]
    public void Every_spelling_in_use_is_understood(string text, CoveoRegion expected)
    {
        CoveoRegionParser.Parse(text).Should().Be(expected);
        CoveoRegionParser.TryParse(text, out var region).Should().BeTrue();
        region.Should().Be(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("uk")]
    [InlineData("us-west-2")]
    [InlineData("0")]
    public void An_unknown_spelling_fails_with_the_list_of_the_known_ones(string text)
    {
        var parsing = () => CoveoRegionParser.Parse(text);

        parsing.Should().Throw<FormatException>().WithMessage(
            $"'{text}' is not a Coveo region. Use one of: us (US East, us-east-1); ca (Canada, ca-central-1); eu (Ireland, eu-west-1); au (Australia, ap-southeast-2).");
        CoveoRegionParser.TryParse(text, out _).Should().BeFalse();
    }

    [Theory]
    [InlineData("Production", CoveoEnvironment.Production)]
    [InlineData("prod", CoveoEnvironment.Production)]
    [InlineData("HIPAA", CoveoEnvironment.Hipaa)]
    [InlineData("stg", CoveoEnvironment.Staging)]
    [InlineData("dev", CoveoEnvironment.Development)]
    public void Environments_are_understood_in_any_case(string text, CoveoEnvironment expected) =>
        CoveoEnvironmentParser.Parse(text).Should().Be(expected);

    [Fact]
    public void An_unknown_environment_fails_with_the_list_of_the_known_ones()
    {
        var parsing = () => CoveoEnvironmentParser.Parse("qa");

        parsing.Should().Throw<FormatException>().WithMessage("'qa' is not a Coveo environment. Use one of: production, hipaa, staging, development.");
        CoveoEnvironmentParser.TryParse(null, out _).Should().BeFalse();
    }
}
