using System.Reflection;
using System.Runtime.Versioning;

namespace Coveo.Push.Net8.Tests.Targets;

public class LoadedBuildTests
{
    [Fact]
    public void These_tests_run_against_the_net8_build() =>
        typeof(CoveoPushClient).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName.Should().Be(".NETCoreApp,Version=v8.0");
}
