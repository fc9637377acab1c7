using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Options;

public class AddressSecretsTests
{
    [Theory]
    [InlineData("https://user:hunter2@coveo.example/")]
    [InlineData("http://user:hunter2@coveo.example/?sig=hunter2")]
    [InlineData("https://coveo.example/?sig=hunter2")]
    [InlineData("https://coveo.example/#hunter2")]
    [InlineData("http://coveo.example/?sig=hunter2#hunter2")]
    [InlineData("coveo.example/?sig=hunter2")]
    [InlineData("coveo.example#hunter2")]
    [InlineData("//user:hunter2@coveo.example/")]
    [InlineData("user:hunter2@coveo.example")]
    [InlineData("user:hun?ter2@coveo.example")]
    public void What_could_be_a_secret_in_an_endpoint_shows_nowhere(string address)
    {
        var endpoint = new Uri(address, UriKind.RelativeOrAbsolute);

        var failures = OptionFailures.Of(options => options.Endpoint = options.PlatformEndpoint = endpoint);

        failures.Should().HaveCount(2).And.NotContain(failure => failure.Contains("hunter2") || failure.Contains("hun?"));
        new CoveoPushOptions { Endpoint = endpoint }.ToString().Should().NotContain("hunter2");
    }
}
