using Coveo.Push.ConventionTests.Builds;
using Mono.Cecil;

namespace Coveo.Push.ConventionTests.Layers;

/// <summary>Which types of its own assembly a type refers to, anywhere: in its base, its signatures, its attributes and its instructions.</summary>
internal static class TypeReferences
{
    /// <summary>Every pair of types that are no part of each other, from the one that refers to the one that is meant.</summary>
    public static IReadOnlyList<(TypeDefinition From, TypeDefinition To)> In(ModuleDefinition module) =>
        [.. module.Types
            .Where(type => !type.IsCompilerGenerated() && type.Namespace.Length > 0 && !type.Name.Contains('<', StringComparison.Ordinal))
            .SelectMany(type => Of(type), (from, to) => (From: from, To: to))
            .Where(pair => pair.From != pair.To && !pair.To.Name.Contains('<', StringComparison.Ordinal))
            .Distinct()];

    /// <summary>The types, each as the outermost one that it is declared in.</summary>
    private static IEnumerable<TypeDefinition> Of(TypeDefinition type) =>
        References(type)
            .SelectMany(Parts)
            .Where(reference => reference.Scope == type.Module)
            .Select(reference => Outermost(reference.Resolve()))
            .Concat(type.NestedTypes.SelectMany(Of))
            .Distinct();

    private static IEnumerable<TypeReference?> References(TypeDefinition type) =>
        [
            type.BaseType,
            .. type.Interfaces.Select(offered => offered.InterfaceType),
            .. type.Fields.Select(field => field.FieldType),
            .. Attributes(type),
            .. type.Properties.SelectMany(Attributes),
            .. type.Methods.SelectMany(References),
        ];

    private static IEnumerable<TypeReference?> References(MethodDefinition method) =>
        [
            .. Signature(method),
            .. Attributes(method),
            .. method.HasBody ? method.Body.Variables.Select(variable => variable.VariableType) : [],
            .. method.HasBody ? method.Body.Instructions.SelectMany(instruction => Operand(instruction.Operand)) : [],
        ];

    private static IEnumerable<TypeReference?> Operand(object? operand) => operand switch
    {
        MethodReference method => Signature(method).Append(method.DeclaringType),
        FieldReference field => [field.DeclaringType, field.FieldType],
        TypeReference type => [type],
        _ => [],
    };

    private static IEnumerable<TypeReference?> Signature(MethodReference method) =>
        [
            method.ReturnType,
            .. method.Parameters.Select(parameter => parameter.ParameterType),
            .. method is GenericInstanceMethod generic ? generic.GenericArguments : [],
        ];

    private static IEnumerable<TypeReference?> Attributes(ICustomAttributeProvider member) =>
        member.CustomAttributes.SelectMany(attribute => attribute.ConstructorArguments.Select(argument => argument.Value as TypeReference).Append(attribute.AttributeType));

    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Concat(Parts(generic.ElementType)),
        TypeSpecification specification => Parts(specification.ElementType),
        _ => [type],
    };

    private static TypeDefinition Outermost(TypeDefinition type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type;
    }
}
