using Coveo.Push.ConventionTests.Builds;
using Coveo.Push.ConventionTests.Clients;
using Mono.Cecil;

namespace Coveo.Push.ConventionTests.Results;

/// <summary>What the clients give, with everything that can be read from it.</summary>
internal static class ResultTypes
{
    public static IReadOnlyCollection<TypeDefinition> All { get; } = Reach();

    private static HashSet<TypeDefinition> Reach()
    {
        var found = new HashSet<TypeDefinition>();
        var open = new Stack<TypeDefinition>(Client.Methods.SelectMany(method => Own(method.ReturnType)));
        while (open.TryPop(out var type))
        {
            if (found.Add(type))
            {
                foreach (var further in type.Properties.Where(property => property.GetMethod is { IsPublic: true }).SelectMany(property => Own(property.PropertyType)))
                {
                    open.Push(further);
                }
            }
        }

        return found;
    }

    /// <summary>The types of the library in a type: <c>Source</c> of <c>Task&lt;Source&gt;</c>.</summary>
    private static IEnumerable<TypeDefinition> Own(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Own).Concat(Own(generic.ElementType)),
        GenericParameter => [],
        TypeSpecification specification => Own(specification.ElementType),
        _ when type.Scope == Packages.Library => [type.Resolve()],
        _ => [],
    };
}
