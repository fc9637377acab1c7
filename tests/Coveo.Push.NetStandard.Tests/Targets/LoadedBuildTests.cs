using System.Reflection;
using System.Runtime.Versioning;

namespace Coveo.Push.NetStandard.Tests.Targets;

public class LoadedBuildTests
{
    [Fact]
    public void These_tests_run_against_the_netstandard_build() =>
        typeof(CoveoPushClient).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName.Should().Be(".NETStandard,Version=v2.0");
}
