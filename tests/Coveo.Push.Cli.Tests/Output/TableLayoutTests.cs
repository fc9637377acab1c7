using Coveo.Push.Cli.Output;
using Spectre.Console;

namespace Coveo.Push.Cli.Tests.Output;

public sealed class TableLayoutTests
{
    private static readonly OutputRow Row = new()
    {
        { "time", new DateTimeOffset(2025, 2, 3, 4, 5, 6, TimeSpan.Zero) },
        { "task", "PROCESSING" },
        { "documentId", "https://docs.acme.com/handbook/a/long/path/item.html" },
        { "detail", (string?)null },
        { "count", 1234 },
    };

    [Fact]
    public void Short_columns_stay_whole_and_those_that_say_nothing_are_left_out()
    {
        var lines = Lines(70);

        lines.Should().OnlyContain(line => line.Length <= 70);
        lines[1].Should().MatchRegex("^│ Time +│ Task +│ Document id +│ Count │$");
        lines[3].Should().StartWith("│ 2025-02-03 04:05:06Z │ PROCESSING │ https://").And.EndWith("│ 1,234 │");
    }

    [Fact]
    public void A_narrow_screen_breaks_the_longer_ones()
    {
        var lines = Lines(50);

        lines.Should().OnlyContain(line => line.Length <= 50);
        lines[3].Should().Contain("│ PROCESSING │").And.NotContain("04:05:06Z");
        string.Concat(lines).Should().Contain("04:05:06Z");
    }

    [Fact]
    public void Texts_are_never_markup()
    {
        using var text = new StringWriter();
        Screen(text, 40).Write(TableLayout.Of([new OutputRow { { "name", "[red]x[/]" } }], 40));

        text.ToString().Should().Contain("[red]x[/]");
    }

    private static string[] Lines(int width)
    {
        using var text = new StringWriter();
        Screen(text, width).Write(TableLayout.Of([Row], width));
        return text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static IAnsiConsole Screen(StringWriter text, int width)
    {
        var screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        screen.Profile.Width = width;
        screen.Profile.Capabilities.Unicode = true;
        return screen;
    }
}
