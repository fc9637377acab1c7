using System.Collections.Concurrent;
using System.Reflection;
using System.Xml.Linq;

namespace Coveo.Push.Docs.Tests.Reference;

/// <summary>The comments of the code, as the compiler writes them beside an assembly.</summary>
internal static class XmlDocs
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> Files = new();

    /// <summary>A part of a type's comment; <see langword="null"/> where there is none.</summary>
    public static XElement? Of(Type type, string part) => Find(type, $"T:{Name(type)}", part);

    public static XElement? Of(PropertyInfo property, string part) => Find(property.DeclaringType!, $"P:{Name(property.DeclaringType!)}.{property.Name}", part);

    /// <summary>Of a constant, or of a value of an enumeration.</summary>
    public static XElement? Of(FieldInfo field, string part) => Find(field.DeclaringType!, $"F:{Name(field.DeclaringType!)}.{field.Name}", part);

    public static XElement? Of(MethodInfo method, string part)
    {
        var parameters = string.Join(',', method.GetParameters().Select(parameter => parameter.ParameterType.FullName));
        return Find(method.DeclaringType!, $"M:{Name(method.DeclaringType!)}.{method.Name}{(parameters.Length == 0 ? "" : $"({parameters})")}", part);
    }

    private static XElement? Find(Type type, string member, string part) =>
        Files.GetOrAdd(type.Assembly, Read).GetValueOrDefault(member)?.Element(part);

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    private static Dictionary<string, XElement> Read(Assembly assembly) =>
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml"), LoadOptions.PreserveWhitespace)
            .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);
}
