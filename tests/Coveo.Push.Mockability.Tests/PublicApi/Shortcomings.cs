using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Coveo.Push.Mockability.Tests.PublicApi;

/// <summary>What keeps an application from making a value of a type as its test needs it.</summary>
internal static class Shortcomings
{
    public static IEnumerable<string> Of(Type type)
    {
        object made;
        try
        {
            made = PublicValue.Of(type);
        }
        catch (NotMakeableException not)
        {
            return [not.Message];
        }

        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0).ToList();
        return [.. properties.Where(property => OnlyTheLibrarySets(property, type)).Select(property => $"{type.Name}.{property.Name} can be set by the library only."),
            .. PublicValue.SettableOf(type).Select(property => NotKept(property, made)).OfType<string>()];
    }

    /// <summary>Sets a property and reads it again.</summary>
    private static string? NotKept(PropertyInfo property, object made)
    {
        var value = PublicValue.Of(property.PropertyType);
        try
        {
            property.SetValue(made, value);
            return Equals(property.GetValue(made), value) ? null : $"{property.DeclaringType!.Name}.{property.Name} was set to {value} and is {property.GetValue(made)}.";
        }
        catch (TargetInvocationException refused)
        {
            return $"{property.DeclaringType!.Name}.{property.Name} refuses {value}: {refused.InnerException!.Message}";
        }
    }

    /// <summary>
    /// Whether something is stored that nothing public decides: no setter, no argument of a constructor or factory, not the choice between them,
    /// and not what is added later.
    /// </summary>
    private static bool OnlyTheLibrarySets(PropertyInfo property, Type type) =>
        property.SetMethod is not { IsPublic: true }
        && (property.SetMethod is not null || IsStored(property))
        && !IsFilledLater(property.PropertyType)
        && !(IsFilledLater(type) && property.Name == "Count")
        && !ParametersOf(type).Any(parameter => property.Name.Equals(parameter, StringComparison.OrdinalIgnoreCase) || property.Name.Equals("Is" + parameter, StringComparison.OrdinalIgnoreCase))
        && PublicValue.EachOf(type).Select(made => property.GetValue(made)).Distinct().Count() < 2;

    private static bool IsStored(PropertyInfo property) =>
        property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance)?.IsDefined(typeof(CompilerGeneratedAttribute)) == true;

    private static bool IsFilledLater(Type type) =>
        (typeof(IEnumerable).IsAssignableFrom(type) && type.GetMethods().Any(method => method.Name == "Add")) || (Library.Has(type) && PublicValue.SettableOf(type).Any(property => !IsInit(property)));

    private static bool IsInit(PropertyInfo property) => property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static IEnumerable<string?> ParametersOf(Type type) => type.GetConstructors().Cast<MethodBase>()
        .Concat(type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => type.IsAssignableFrom(method.ReturnType)))
        .SelectMany(maker => maker.GetParameters().Select(parameter => parameter.Name));
}
