namespace Coveo.Push.Tests.Options;

public class KeySpellingTests
{
    [Theory]
    [InlineData("Regoin", "Region")]
    [InlineData("regions", "Region")]
    [InlineData("Regin", "Region")]
    [InlineData("Api-Key", "ApiKey")]
    [InlineData("api_key", "ApiKey")]
    [InlineData("Organization", "OrganizationId")]
    [InlineData("OrganisationId", "OrganizationId")]
    [InlineData("EndPiont", "Endpoint")]
    [InlineData("Timeout", "Timeouts")]
    [InlineData("Retries", "Retry", false)]
    [InlineData("SourceId", "OrganizationId", false)]
    [InlineData("Name", "Proxy", false)]
    [InlineData("Key", "ApiKey", false)]
    [InlineData("Entry", "Retry", false)]
    [InlineData("", "Proxy", false)]
    public void A_key_is_near_when_a_few_slips_explain_it(string typed, string known, bool isNear = true) =>
        KeySpelling.IsNear(typed, known).Should().Be(isNear);
}
