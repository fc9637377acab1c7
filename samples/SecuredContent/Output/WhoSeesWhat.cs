using SecuredContent.Content;
using Spectre.Console;

namespace SecuredContent.Output;

/// <summary>People and pages: who finds what.</summary>
internal sealed class WhoSeesWhat
{
    private const string Yes = "✓";
    private const string No = "–";

    private readonly List<(Person Person, IReadOnlySet<string> Seen)> _people = [];

    public static async Task<WhoSeesWhat> AskAsync(Visibility visibility, CancellationToken cancellationToken)
    {
        var table = new WhoSeesWhat();
        foreach (var person in AcmeDirectory.People)
        {
            table._people.Add((person, await visibility.SeenByAsync(person, cancellationToken)));
        }

        return table;
    }

    /// <summary>With a frame and colours; the rule stands below its page.</summary>
    public Table ToTable()
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn(new TableColumn("[bold]Who sees what[/]").NoWrap());
        _people.ForEach(entry => table.AddColumn(new TableColumn(Markup.Escape(entry.Person.Name)).Centered().NoWrap()));
        foreach (var page in AcmeIntranet.Pages)
        {
            table.AddRow([
                new Markup($"{Markup.Escape(page.Title)}\n[dim]  {Markup.Escape(page.Rule.Replace("; ", "\n  ", StringComparison.Ordinal))}[/]"),
                .. _people.Select(entry => new Markup(entry.Seen.Contains(page.Url) ? $"[green]{Yes}[/]" : $"[dim]{No}[/]")),
            ]);
        }

        return table;
    }

    /// <summary>The same in Markdown.</summary>
    public IEnumerable<string> Lines()
    {
        yield return Row(["Who sees what", .. _people.Select(entry => entry.Person.Name)]);
        yield return Row(Enumerable.Repeat("---", _people.Count + 1));
        foreach (var page in AcmeIntranet.Pages)
        {
            yield return Row([$"{page.Title} ({page.Rule})", .. _people.Select(entry => entry.Seen.Contains(page.Url) ? Yes : No)]);
        }
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
