using System.Reflection;
using Coveo.Push.Docs.Tests.Reference.Options;

namespace Coveo.Push.Docs.Tests.Reference.Errors;

/// <summary>What every <see cref="CoveoPushException"/> says of its call.</summary>
internal static class FactsReference
{
    public static string Render() => MarkdownTable.Of(
        ["property", "type", "what it is"],
        from property in typeof(CoveoPushException).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        orderby property.MetadataToken
        select (IReadOnlyList<string>)[$"`{property.Name}`", OptionText.Type(property), CommentMarkdown.Of(XmlDocs.Of(property, "summary"), typeof(CoveoPushException))]);
}
