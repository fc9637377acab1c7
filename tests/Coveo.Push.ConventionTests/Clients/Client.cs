using Coveo.Push.ConventionTests.Builds;
using Mono.Cecil;

namespace Coveo.Push.ConventionTests.Clients;

/// <summary>The clients of the library, and the sessions that some of them begin.</summary>
internal static class Client
{
    public static IReadOnlyList<TypeDefinition> Interfaces { get; } =
        [.. Packages.Library.PublicTypes().Where(type => type.IsInterface && type.Name.EndsWith("Client", StringComparison.Ordinal))];

    public static IReadOnlyList<TypeDefinition> Classes { get; } =
        [.. Packages.Library.Types.Where(type => type.IsClass && type.Name.EndsWith("Client", StringComparison.Ordinal))];

    /// <summary>What a client's method begins and the caller feeds: it makes calls as the client does.</summary>
    public static IReadOnlyList<TypeDefinition> Sessions { get; } =
        [.. Interfaces.SelectMany(client => client.PublicMethods()).Select(Begun).OfType<TypeDefinition>().Where(type => type.IsInterface).Distinct()];

    public static IEnumerable<MethodDefinition> Methods => Interfaces.Concat(Sessions).SelectMany(type => type.PublicMethods());

    /// <summary>The method of a class that stands behind one of an interface.</summary>
    public static MethodDefinition? Implementation(MethodDefinition declared) =>
        Packages.Library.Types
            .Where(type => type.IsClass && type.Interfaces.Any(offered => offered.InterfaceType.FullName == declared.DeclaringType.FullName))
            .SelectMany(Family)
            .SelectMany(type => type.Methods)
            .FirstOrDefault(method => method.Name.Split('.')[^1] == declared.Name && Signature(method) == Signature(declared));

    public static string Signature(MethodDefinition method) => string.Join(',', method.Parameters.Select(parameter => parameter.ParameterType.FullName));

    /// <summary>A class, and those of the library that it derives from.</summary>
    private static IEnumerable<TypeDefinition> Family(TypeDefinition type)
    {
        for (var next = type; next is not null && next.Module == Packages.Library; next = next.BaseType?.Resolve())
        {
            yield return next;
        }
    }

    private static TypeDefinition? Begun(MethodDefinition method) =>
        (method.ReturnType is GenericInstanceType task ? task.GenericArguments[0] : method.ReturnType) is var type && type.Scope == Packages.Library ? type.Resolve() : null;
}
