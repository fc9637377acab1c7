using System.Text.RegularExpressions;
using Coveo.Push.Docs.Tests.Pages;

namespace Coveo.Push.Docs.Tests.Links;

/// <summary>Comments that send a reader to a page send to one that is there.</summary>
public partial class CommentTests
{
    [Fact]
    public void Every_page_that_a_comment_names_is_there() =>
        (from path in Repository.Files(".cs", ".razor", ".csproj", ".props", ".sh", ".js", ".yml")
         from comment in Repository.Read(path).Split('\n').SelectMany((line, number) => Comment().Matches(line).Select(match => (Text: match.Value, Line: number + 1)))
         from page in PageName().Matches(comment.Text)
         from problem in LinkProblems.Of(new PageLink(path, comment.Line, "/" + page.Value))
         select problem).Should().BeEmpty();

    [GeneratedRegex("""(//|<!--|^\s*#).*""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    // With the anchor, if there is one. A name with * or a placeholder is a pattern.
    [GeneratedRegex(@"(?<![\w/.])docs/[\w./-]+\.md(#[\w-]+)?", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PageName();
}
