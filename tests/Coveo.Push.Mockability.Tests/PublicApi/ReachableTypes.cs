using System.Reflection;

namespace Coveo.Push.Mockability.Tests.PublicApi;

/// <summary>
/// The types of the library that a test meets where it fakes a client: results, what they hold, what is given to progress and callbacks,
/// what a client takes, and the exceptions that it may throw.
/// </summary>
internal static class ReachableTypes
{
    public static IReadOnlyList<Type> All { get; } = Find();

    private static List<Type> Find()
    {
        var found = new HashSet<Type>();
        foreach (var member in Library.Interfaces.SelectMany(Library.MembersOf))
        {
            Add(member.ReturnType);
            member.GetParameters().ToList().ForEach(parameter => Add(parameter.ParameterType));
        }

        Library.Types.Where(type => type.IsAssignableTo(typeof(Exception))).ToList().ForEach(Add);
        return [.. found.Where(type => !type.IsInterface && !type.IsEnum).OrderBy(type => type.FullName, StringComparer.Ordinal)];

        void Add(Type type)
        {
            if (type.HasElementType)
            {
                Add(type.GetElementType()!);
            }

            type.GenericTypeArguments.ToList().ForEach(Add);
            if (Library.Has(type) && !type.IsGenericParameter && found.Add(type))
            {
                // What stands in a result, and what one needs to make it.
                type.GetProperties(BindingFlags.Public | BindingFlags.Instance).ToList().ForEach(property => Add(property.PropertyType));
                type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).ToList().ForEach(parameter => Add(parameter.ParameterType));
            }
        }
    }
}
