using System.Reflection;
using Coveo.Push.Docs.Tests.Troubleshooting;
using Coveo.Push.Emulator.Log;

namespace Coveo.Push.Docs.Tests.Reference.Errors;

/// <summary>The codes that the log has of what was accepted.</summary>
internal static class LogCodesReference
{
    public static IReadOnlyList<FieldInfo> Codes { get; } = [.. typeof(LogCode).GetFields(BindingFlags.Public | BindingFlags.Static).OrderBy(field => field.MetadataToken)];

    public static string Render() => MarkdownTable.Of(
        ["code", "what it is"],
        Codes.Select(field => (IReadOnlyList<string>)[TroubleshootingPage.LinkTo((string)field.GetRawConstantValue()!), CommentMarkdown.Of(XmlDocs.Of(field, "summary"), typeof(LogCode))]));
}
