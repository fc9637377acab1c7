using System.Reflection;

namespace Coveo.Push.Mockability.Tests.PublicApi;

/// <summary>What the library shows to an application.</summary>
internal static class Library
{
    public static Assembly Assembly { get; } = typeof(ICoveoPushClient).Assembly;

    public static IReadOnlyList<Type> Types { get; } = [.. Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)];

    public static IReadOnlyList<Type> Interfaces { get; } = [.. Types.Where(type => type.IsInterface)];

    public static bool Has(Type type) => type.Assembly == Assembly;

    public static Type Find(string fullName) => Assembly.GetType(fullName, throwOnError: true)!;

    /// <summary>What an interface asks of who implements it: its methods, those of its properties and those that it inherits.</summary>
    public static IEnumerable<MethodInfo> MembersOf(Type type) => type.GetMethods().Concat(type.GetInterfaces().Where(Has).SelectMany(inherited => inherited.GetMethods()));
}
