using System.Text.RegularExpressions;

namespace Coveo.Push.ConventionTests.Sources;

/// <summary>A file of C# in the repository.</summary>
/// <param name="Path">Where it is, from the root of the repository, with forward slashes.</param>
/// <param name="Text">What it says.</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    /// <summary>The type that the file is named after: <c>CrawlSession</c> of <c>CrawlSession.Ending.cs</c>.</summary>
    public string TypeName => System.IO.Path.GetFileName(Path).Split('.', '{')[0];

    public string Folder => Path[..Path.LastIndexOf('/')];

    public int Lines => Text.TrimEnd('\n').Count(c => c == '\n') + 1;

    /// <summary>The types that stand in the file for themselves: those inside others are indented.</summary>
    public IEnumerable<string> Types => TypeLine().Matches(Text).Select(match => match.Groups["name"].Value);

    public string? Namespace => NamespaceLine().Match(Text) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>The folder inside a project; empty for its root.</summary>
    public string FolderIn(string project) => Folder == project ? "" : Folder[(project.Length + 1)..];

    public override string ToString() => Path;

    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|static|abstract|readonly|ref|partial|unsafe) )*(?:class|record struct|record class|record|struct|interface|enum|delegate \S+) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex NamespaceLine();
}
