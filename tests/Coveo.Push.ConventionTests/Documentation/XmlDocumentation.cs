using System.Xml.Linq;
using Coveo.Push.ConventionTests.Builds;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace Coveo.Push.ConventionTests.Documentation;

/// <summary>The XML documentation of the packages, with what is inherited in its place.</summary>
internal static class XmlDocumentation
{
    private static readonly Dictionary<string, XElement> Members = new[] { "Coveo.Push", "Coveo.Push.Sqlite", "Coveo.Push.Emulator" }
        .SelectMany(project => XDocument.Load(Packages.BuildOf(project).Documentation).Descendants("member"))
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <summary>What is written in the source, by the name of the member.</summary>
    public static IReadOnlyDictionary<string, XElement> All => Members;

    /// <summary>What is said of a member, or <see langword="null"/> where nothing is.</summary>
    public static XElement? Of(IMemberDefinition member)
    {
        if (!Members.TryGetValue(DocCommentId.GetDocCommentId(member), out var written))
        {
            return null;
        }

        var inherited = written.Elements("inheritdoc").FirstOrDefault();
        return inherited is null ? written : Joined(written, Part(Inherited(member, inherited), inherited.Attribute("path")?.Value));
    }

    private static XElement? Inherited(IMemberDefinition member, XElement inheritdoc)
    {
        var named = inheritdoc.Attribute("cref")?.Value ?? Overridden(member);
        if (named is null || !Members.TryGetValue(named, out var found))
        {
            return null;
        }

        return found.Elements("inheritdoc").FirstOrDefault()?.Attribute("cref") is { } further ? Joined(found, Members[further.Value]) : found;
    }

    /// <summary>The interface's or base class's member of the same name and parameters.</summary>
    private static string? Overridden(IMemberDefinition member) =>
        member.DeclaringType?.Interfaces.Select(offered => offered.InterfaceType)
            .Append(member.DeclaringType.BaseType)
            .Where(type => type?.Scope == member.DeclaringType.Module)
            .SelectMany(type => type.Resolve().PublicMembersOf())
            .Where(candidate => candidate.Name == member.Name && candidate.Shown().Split('.')[^1] == member.Shown().Split('.')[^1])
            .Select(DocCommentId.GetDocCommentId)
            .FirstOrDefault();

    /// <summary>All of it, or only the elements of the name that a path such as <c>/exception</c> has.</summary>
    private static XElement? Part(XElement? documentation, string? path) =>
        path is null ? documentation : new XElement("member", documentation?.Elements(path.TrimStart('/')));

    /// <summary>What is written at a member goes before what it inherits.</summary>
    private static XElement Joined(XElement written, XElement? inherited)
    {
        var own = written.Elements().Where(element => element.Name != "inheritdoc").ToList();
        var taken = own.Select(Key).ToHashSet(StringComparer.Ordinal);
        return new XElement("member", own, inherited?.Elements().Where(element => !taken.Contains(Key(element))));
    }

    private static string Key(XElement element) => $"{element.Name} {element.Attribute("name")?.Value} {element.Attribute("cref")?.Value}";
}
