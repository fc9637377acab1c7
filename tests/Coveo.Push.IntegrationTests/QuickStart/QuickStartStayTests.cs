using System.Diagnostics;
using System.Text.RegularExpressions;
using Coveo.Push.IntegrationTests.Samples;

namespace Coveo.Push.IntegrationTests.QuickStart;

public partial class QuickStartStayTests
{
    [Fact]
    public async Task The_emulator_stays_with_every_item_until_it_is_interrupted()
    {
        using var folder = new TestFolder();
        folder.Write("recipes.md", "pancakes with zanzibarian syrup");
        folder.Write("trip.txt", "a river");
        using var process = SampleProcess.Start("QuickStart", new Dictionary<string, string>(), [folder.FullPath, "--stay"]);

        var (exitCode, output, errors) = await SampleProcess.EndAsync(process, LookAndInterruptAsync(process));

        exitCode.Should().Be(0, "{0}\n{1}", output, errors);
        output.Should().Contain("2 of 2 files").And.NotContain("Deleted").And.Contain("found: 1");
    }

    private static async Task<string> LookAndInterruptAsync(Process process)
    {
        var lines = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (ConsoleLine().Match(line) is { Success: true } console)
            {
                using var http = new HttpClient();
                var page = await http.GetStringAsync(new Uri(console.Groups[1].Value));
                var found = await http.GetStringAsync(new Uri(console.Groups[1].Value + "_emulator/items?q=zanzibarian"));
                lines.Add($"found: {(page.Contains("<html", StringComparison.OrdinalIgnoreCase) && found.Contains("recipes.md", StringComparison.Ordinal) ? 1 : 0)}");
                using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
                await kill.WaitForExitAsync();
            }
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex("^Console +(http://127[.]0[.]0[.]1:[0-9]+/) ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ConsoleLine();
}
