using System.Reflection;

namespace Coveo.Push.IntegrationTests.Samples;

/// <summary>What the project file tells the tests.</summary>
internal static class TestAssembly
{
    public static string Metadata(string key) =>
        typeof(TestAssembly).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(value => value.Key == key).Value!;
}
