using System.Reflection;

namespace Coveo.Push.NetStandard.Tests.Targets;

/// <summary>What a build offers, one line for each thing that a caller can compile against.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<string> Of(Assembly build) =>
        [.. build.GetExportedTypes().SelectMany(type => Members(type).Prepend(Line(type))).Order(StringComparer.Ordinal)];

    private static string Line(Type type) =>
        $"{type} : {type.Attributes & ~TypeAttributes.BeforeFieldInit} {type.BaseType} {string.Join(", ", type.GetInterfaces().Select(i => i.ToString()).Order(StringComparer.Ordinal))}";

    private static IEnumerable<string> Members(Type type) =>
        type.GetMembers(Declared).Where(IsOffered).Select(member => $"{type} {Line(member)}");

    private static bool IsOffered(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsOffered),
        EventInfo happening => IsOffered(happening.AddMethod!),
        // Nested types have lines of their own.
        _ => false,
    };

    private static string Line(MemberInfo member) => member switch
    {
        MethodBase method => $"{method.Attributes} {method} ({string.Join(", ", method.GetParameters().Select(Line))})",
        FieldInfo { IsLiteral: true } constant => $"{constant.Attributes} {constant} = {constant.GetRawConstantValue()}",
        FieldInfo field => $"{field.Attributes} {field}",
        _ => $"{member.MemberType} {member}",
    };

    private static string Line(ParameterInfo parameter) =>
        $"{parameter.ParameterType} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.RawDefaultValue ?? "null"}" : "")}";
}
