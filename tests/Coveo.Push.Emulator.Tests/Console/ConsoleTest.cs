using System.Net;
using System.Text.RegularExpressions;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Console;

/// <summary>Pages of the console, as a browser without JavaScript gets them.</summary>
public abstract partial class ConsoleTest : SecuredTest
{
    protected async Task<Answer> PageAsync(string path, int status = 200)
    {
        var page = await Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Get, path));
        page.Status.Should().Be(status, page.Text);
        page.MediaType.Should().Be("text/html");
        return page;
    }

    /// <summary>What a reader sees: text without tags, white space made single.</summary>
    protected static string TextOf(Answer page) => TextOf(page.Text);

    protected static string TextOf(string html) => WhiteSpace().Replace(WebUtility.HtmlDecode(Tag().Replace(html, " ")), " ").Trim();

    /// <summary>The text of each row of the body of the first table.</summary>
    protected static List<string> RowsOf(Answer page) =>
        Row().Matches(page.Text).Select(match => TextOf(match.Value)).Where(text => text.Length > 0).Skip(1).ToList();

    protected static string ItemPath(string sourceId, string documentId, string more = "") =>
        $"content/item?source={sourceId}&documentId={Uri.EscapeDataString(documentId)}{more}";

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();
}
