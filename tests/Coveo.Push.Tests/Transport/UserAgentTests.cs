using System.Reflection;
using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Transport;

public class UserAgentTests
{
    private static readonly string Version = typeof(CoveoPushClient).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    [Theory]
    [InlineData(null, "")]
    [InlineData("shop/1.2", " shop/1.2")]
    public void Requests_name_the_library_with_its_version_and_then_what_its_user_adds(string? suffix, string end)
    {
        using var message = new HttpRequestMessage();

        new UserAgent(suffix).AddTo(message);

        message.Headers.GetValues("User-Agent").Should().Equal(end.Length == 0 ? [$"Coveo.Push/{Version}"] : [$"Coveo.Push/{Version}", end.Trim()]);
    }
}
