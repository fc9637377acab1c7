using Coveo.Push.Mockability.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace Coveo.Push.Mockability.Tests;

/// <summary>A fake in a container: an application that is tested as a whole replaces one registration.</summary>
public class ContainerTests
{
    public static TheoryData<string> Parts => [.. typeof(ICoveoPushClient).GetProperties().Select(part => part.Name)];

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Each_part_of_a_registered_fake_is_what_the_container_gives_for_its_interface(string name)
    {
        var coveo = new FakeCoveo();
        var part = typeof(ICoveoPushClient).GetProperty(name)!;
        var services = new ServiceCollection();
        services.AddCoveoPush(options => (options.OrganizationId, options.ApiKey) = (FakeCoveo.OrganizationId, "not-used"));
        services.AddSingleton<ICoveoPushClient>(coveo);
        await using var provider = services.BuildServiceProvider();

        provider.GetRequiredService(part.PropertyType).Should().BeSameAs(part.GetValue(coveo));
    }
}
