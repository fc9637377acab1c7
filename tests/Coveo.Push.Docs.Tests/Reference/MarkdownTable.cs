using System.Text;

namespace Coveo.Push.Docs.Tests.Reference;

/// <summary>A table as Markdown.</summary>
internal static class MarkdownTable
{
    public static string Of(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new StringBuilder();
        foreach (var row in rows.Prepend([.. head.Select(_ => "---")]).Prepend(head))
        {
            table.Append("| ").AppendJoin(" | ", row.Select(CommentMarkdown.Cell)).Append(" |\n");
        }

        return table.ToString();
    }
}
