using System.Reflection;

namespace Coveo.Push.Mockability.Tests.PublicApi;

/// <summary>Makes a value of any type of the library the way an application has to: with what is public.</summary>
internal static class PublicValue
{
    private const int Deepest = 12;

    /// <exception cref="NotMakeableException">There is no public way, or none that takes the values tried.</exception>
    public static object Of(Type type) => Of(type, depth: 0);

    /// <summary>One value for each public constructor and factory that takes the values tried.</summary>
    public static IEnumerable<object> EachOf(Type type) => MadeEachWay(type, depth: 0, []);

    public static object[] ArgumentsOf(MethodBase method) => [.. method.GetParameters().Select(parameter => Of(parameter.ParameterType))];

    /// <summary>All public properties that have a setter, <c>init</c> or not.</summary>
    public static IEnumerable<PropertyInfo> SettableOf(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0);

    private static object Of(Type type, int depth)
    {
        if (depth > Deepest)
        {
            throw new NotMakeableException($"{type} needs a value of its own kind.");
        }

        return WellKnownValue.Of(type, inner => Of(inner, depth + 1)) ?? (IsOwn(type) ? OfOwn(type, depth) : throw new NotMakeableException($"{type} is no type that this test knows a value of."));
    }

    /// <summary>A type of the library, or one of this project that stands in for it.</summary>
    private static bool IsOwn(Type type) => Library.Has(type) || type.Assembly == typeof(PublicValue).Assembly;

    private static object OfOwn(Type type, int depth)
    {
        var problems = new List<string>();
        return MadeEachWay(type, depth, problems).FirstOrDefault()
            ?? throw new NotMakeableException($"{type} cannot be made from outside: {(problems.Count == 0 ? "it has no public constructor, and no public member gives one" : string.Join(" ", problems))}.");
    }

    private static IEnumerable<object> MadeEachWay(Type type, int depth, List<string> problems)
    {
        foreach (var way in WaysTo(type))
        {
            object made;
            try
            {
                made = way(parameter => Of(parameter, depth + 1));
                foreach (var property in SettableOf(type).Where(IsRequired))
                {
                    property.SetValue(made, Of(property.PropertyType, depth + 1));
                }
            }
            catch (Exception failed) when (failed is TargetInvocationException or NotMakeableException)
            {
                problems.Add((failed.InnerException ?? failed).Message);
                continue;
            }

            yield return made;
        }
    }

    /// <summary>Constructors first, those with most parameters before others; then public factories, properties and conversions anywhere in the library.</summary>
    private static IEnumerable<Func<Func<Type, object>, object>> WaysTo(Type type)
    {
        if (!type.IsAbstract)
        {
            foreach (var constructor in type.GetConstructors().Where(constructor => !IsCopy(constructor, type)).OrderByDescending(constructor => constructor.GetParameters().Length))
            {
                yield return make => constructor.Invoke([.. constructor.GetParameters().Select(parameter => make(parameter.ParameterType))]);
            }
        }

        foreach (var factory in Library.Types
            .SelectMany(holder => holder.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsGenericMethod && type.IsAssignableFrom(method.ReturnType) && !method.GetParameters().Any(parameter => parameter.ParameterType == type)))
        {
            yield return make => factory.Invoke(obj: null, [.. factory.GetParameters().Select(parameter => make(parameter.ParameterType))])!;
        }
    }

    private static bool IsCopy(ConstructorInfo constructor, Type type) => constructor.GetParameters() is [var only] && only.ParameterType == type;

    private static bool IsRequired(PropertyInfo property) => property.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "RequiredMemberAttribute");
}
