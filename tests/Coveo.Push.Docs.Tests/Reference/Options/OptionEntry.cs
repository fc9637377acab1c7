using System.Reflection;
using System.Text.RegularExpressions;

namespace Coveo.Push.Docs.Tests.Reference.Options;

/// <summary>An option: its property, and what its comment says of it.</summary>
/// <param name="Property">The property.</param>
/// <param name="Default">Its value in a new instance.</param>
internal sealed partial record OptionEntry(PropertyInfo Property, object? Default)
{
    private const string DefaultIs = "The default is ";

    public Type Owner => Property.DeclaringType!;

    public string Name => Property.Name;

    /// <summary>What it is for.</summary>
    public string Meaning => Capital(Getter().Replace(CommentMarkdown.Of(XmlDocs.Of(Property, "summary"), Owner), ""));

    /// <summary>What may be set, in words.</summary>
    public string RangeWords => Value.Split(DefaultIs)[0].Trim();

    /// <summary>The default, in words: its value, and what there is to say of it.</summary>
    public string DefaultWords => Value.Contains(DefaultIs, StringComparison.Ordinal) ? Value.Split(DefaultIs, 2)[1].Trim() : "";

    /// <summary>The words up to the first sign that ends them, as in "half: with fewer …"; a point within a number ends nothing.</summary>
    public string DefaultValueWords => DefaultEnd().Split(DefaultWords, 2)[0];

    /// <summary>What follows them.</summary>
    public string DefaultRemark => DefaultWords[DefaultValueWords.Length..].TrimEnd('.');

    private string Value => CommentMarkdown.Of(XmlDocs.Of(Property, "value"), Owner);

    /// <summary>The options of a class, in the order of the code.</summary>
    public static IEnumerable<OptionEntry> Of(Type type)
    {
        var instance = Activator.CreateInstance(type);
        return from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
               where property.CanWrite || property.PropertyType.IsGenericType
               orderby property.MetadataToken
               select new OptionEntry(property, property.GetValue(instance));
    }

    public override string ToString() => $"{Owner.Name}.{Name}";

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex("^Gets (or sets )?", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Getter();

    [GeneratedRegex(@"(?=[:.;,](\s|$))", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DefaultEnd();
}
