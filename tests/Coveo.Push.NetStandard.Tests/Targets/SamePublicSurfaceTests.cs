using System.Reflection;
using System.Runtime.Versioning;

namespace Coveo.Push.NetStandard.Tests.Targets;

/// <summary>Code that compiles against one build compiles against each.</summary>
public class SamePublicSurfaceTests
{
    [Theory]
    [InlineData("net8.0", ".NETCoreApp,Version=v8.0")]
    [InlineData("net10.0", ".NETCoreApp,Version=v10.0")]
    public void The_netstandard_build_offers_what_a_newer_one_does(string targetFramework, string frameworkName)
    {
        var other = LibraryBuild.Load(targetFramework);
        other.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName.Should().Be(frameworkName);

        var here = PublicSurface.Of(typeof(CoveoPushClient).Assembly);
        var there = PublicSurface.Of(other);

        var differences = here.Except(there).Select(line => $"netstandard2.0 only: {line}")
            .Concat(there.Except(here).Select(line => $"{targetFramework} only: {line}"));

        differences.Should().BeEmpty();
        here.Should().HaveCountGreaterThan(100);
    }
}
