using System.Reflection;

namespace Coveo.Push.Docs.Tests.Reference.Errors;

/// <summary>The exceptions of the library.</summary>
internal static class ExceptionsReference
{
    /// <summary>All that a caller can catch, each behind what it is one of.</summary>
    public static IReadOnlyList<Type> Types { get; } =
        [.. typeof(CoveoPushException).Assembly.GetExportedTypes().Where(typeof(Exception).IsAssignableFrom).OrderBy(type => type != typeof(CoveoPushException)).ThenBy(type => !typeof(CoveoPushException).IsAssignableFrom(type)).ThenBy(type => type.Name, StringComparer.Ordinal)];

    public static string Render() => MarkdownTable.Of(
        ["exception", "is a", "when", "what it has besides"],
        Types.Select(type => (IReadOnlyList<string>)[$"`{type.Name}`", $"`{type.BaseType!.Name}`", CommentMarkdown.Of(XmlDocs.Of(type, "summary"), type), type == typeof(CoveoPushException) ? "[the facts of the call](#the-facts-of-a-call)" : Own(type)]));

    private static string Own(Type type) => string.Join(", ",
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        orderby property.MetadataToken
        select $"`{property.Name}`");
}
