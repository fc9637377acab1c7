using Mono.Cecil;

namespace Coveo.Push.ConventionTests.Builds;

/// <summary>What is written in the source of an assembly and can be used from outside.</summary>
internal static class PublicMembers
{
    /// <summary>The public types; of the emulator, without the pages of its console, which Razor makes public.</summary>
    public static IEnumerable<TypeDefinition> PublicTypes(this ModuleDefinition module) =>
        module.Types
            .Where(type => type.IsPublic && type.Namespace.Length > 0 && !type.Namespace.StartsWith("Coveo.Push.Emulator.Console", StringComparison.Ordinal))
            .SelectMany(type => type.NestedTypes.Where(nested => nested.IsNestedPublic).Prepend(type));

    /// <summary>Members with their properties instead of accessors, without what the compiler adds.</summary>
    public static IEnumerable<IMemberDefinition> PublicMembersOf(this TypeDefinition type) =>
        [
            .. type.PublicMethods(),
            .. type.Properties.Where(property => (property.GetMethod ?? property.SetMethod).IsVisible() && !property.IsCompilerGenerated()),
            .. type.Fields.Where(field => (field.IsPublic || field.IsFamily) && !field.IsSpecialName && !field.IsCompilerGenerated()),
            .. type.Events.Where(happening => happening.AddMethod.IsVisible()),
        ];

    public static IEnumerable<MethodDefinition> PublicMethods(this TypeDefinition type) =>
        type.Methods.Where(method => method.IsVisible() && !method.IsGetter && !method.IsSetter && !method.IsAddOn && !method.IsRemoveOn && !method.IsCompilerGenerated());

    public static IEnumerable<MethodDefinition> PublicMethods(this ModuleDefinition module) => module.PublicTypes().SelectMany(type => type.PublicMethods());

    public static IEnumerable<TypeDefinition> AllTypes(this ModuleDefinition module) => module.GetTypes().Where(type => type.Name != "<Module>");

    public static bool IsCompilerGenerated(this ICustomAttributeProvider member) => member.Has("CompilerGeneratedAttribute");

    public static bool Has(this ICustomAttributeProvider member, string attribute) =>
        member.HasCustomAttributes && member.CustomAttributes.Any(value => value.AttributeType.Name == attribute);

    /// <summary>A conversion or an operator: its one sentence says what it takes and gives.</summary>
    public static bool IsOperator(this MethodDefinition method) => method.IsSpecialName && method.Name.StartsWith("op_", StringComparison.Ordinal);

    public static bool IsRecord(this TypeDefinition type) => type.Methods.Any(method => method.Name == "<Clone>$");

    /// <summary>The name as people write it: <c>IDocumentsClient.DeleteAsync(sourceId, documentId)</c>.</summary>
    public static string Shown(this IMemberDefinition member) => member switch
    {
        TypeDefinition type => type.Name,
        MethodDefinition method => $"{member.DeclaringType.Name}.{(method.IsConstructor ? "new" : method.Name)}({string.Join(", ", method.Parameters.Select(parameter => parameter.Name))})",
        _ => $"{member.DeclaringType.Name}.{member.Name}",
    };

    private static bool IsVisible(this MethodDefinition method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
}
