using System.Reflection;

namespace Coveo.Push.Packages.Tests.Packing;

/// <summary>Where these tests were built, and how.</summary>
internal static class BuiltRepository
{
    /// <summary>The root of the repository, ending in a separator.</summary>
    public static string Root { get; } = Value("Repository");

    /// <summary>Debug or Release.</summary>
    public static string Configuration { get; } = Value("Configuration");

    /// <summary>The folder in which the packages of this machine are unpacked.</summary>
    public static string MachinePackages { get; } = Value("MachinePackages");

    private static string Value(string key) =>
        typeof(BuiltRepository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(value => value.Key == key).Value!;
}
