using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Coveo.Push.Docs.Tests.Pages;

namespace Coveo.Push.Docs.Tests.Examples;

/// <summary>What pages show as data can be read as such.</summary>
public class DataBlocksTests
{
    [Fact]
    public void Every_block_of_JSON_is_JSON() => Problems("json", code => JsonDocument.Parse(code).Dispose()).Should().BeEmpty();

    [Fact]
    public void Every_block_of_JSON_Lines_is_JSON_line_by_line() =>
        Problems("jsonl", code => Array.ForEach(code.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => JsonDocument.Parse(line).Dispose())).Should().BeEmpty();

    [Fact]
    public void Every_block_of_XML_is_XML() => Problems("xml", code => XElement.Parse($"<block>{code}</block>")).Should().BeEmpty();

    private static IEnumerable<string> Problems(string language, Action<string> read)
    {
        foreach (var (page, block) in MarkdownPage.All.SelectMany(page => page.Blocks.Where(block => block.Language == language).Select(block => (page.Path, block))))
        {
            string? problem = null;
            try
            {
                read(block.Code);
            }
            catch (Exception wrong) when (wrong is JsonException or XmlException)
            {
                problem = FormattableString.Invariant($"{page}:{block.Line}: {wrong.Message}");
            }

            if (problem is not null)
            {
                yield return problem;
            }
        }
    }
}
