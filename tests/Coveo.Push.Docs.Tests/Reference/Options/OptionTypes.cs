using Coveo.Push.Emulator;

namespace Coveo.Push.Docs.Tests.Reference.Options;

/// <summary>The classes that a caller sets options in: those that are called so, and the parts that they have.</summary>
internal static class OptionTypes
{
    private static readonly Lazy<IReadOnlyList<Type>> Found = new(Find);

    /// <summary>The client's first, each with its parts behind it.</summary>
    public static IReadOnlyList<Type> All => Found.Value;

    /// <summary>What a property is a part or a list of, if that is a class with options of its own.</summary>
    public static Type? PartOf(Type type)
    {
        var element = type.IsGenericType && type.GetInterfaces().Append(type).Any(@interface => @interface.IsGenericType && @interface.GetGenericTypeDefinition() == typeof(IEnumerable<>)) ? type.GetGenericArguments()[0] : type;
        return element.IsClass && !element.IsAbstract && element.Namespace?.StartsWith("Coveo.Push", StringComparison.Ordinal) == true && element.GetConstructor([]) is not null ? element : null;
    }

    private static List<Type> Find()
    {
        var found = new List<Type>();
        var named = from assembly in new[] { typeof(CoveoPushClient).Assembly, typeof(CoveoEmulator).Assembly }
                    from type in assembly.GetExportedTypes()
                    where type.Name.EndsWith("Options", StringComparison.Ordinal) && type is { IsClass: true, IsAbstract: false }
                    orderby type.Name
                    select type;
        foreach (var type in named.Prepend(typeof(CoveoPushOptions)))
        {
            Add(type);
        }

        return found;

        void Add(Type type)
        {
            if (!found.Contains(type))
            {
                found.Add(type);
                foreach (var part in OptionEntry.Of(type).Select(option => PartOf(option.Property.PropertyType)).OfType<Type>())
                {
                    Add(part);
                }
            }
        }
    }
}
