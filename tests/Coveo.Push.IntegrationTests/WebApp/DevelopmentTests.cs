using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Coveo.Push.IntegrationTests.Emulator;
using Coveo.Push.IntegrationTests.Samples;

namespace Coveo.Push.IntegrationTests.WebApp;

/// <summary>The sample <c>WebApp</c> as a developer first runs it: as a process, with nothing configured.</summary>
public sealed partial class DevelopmentTests
{
    [Fact]
    public async Task Without_configuration_it_brings_a_local_Coveo_and_says_what_to_try()
    {
        var variables = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_CONTENTROOT"] = TestAssembly.Metadata("WebAppFolder"),
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
        };
        using var process = SampleProcess.Start("WebApp", variables, []);
        var output = new StringBuilder();
        await ReadUntilAsync("Crawler 'PagesCrawler': Rebuild completed");
        var console = ConsoleLine().Match($"{output}").Groups[1].Value;
        var lines = CurlLine().Matches($"{output}");
        lines.Should().HaveCount(3);
        using var query = new EmulatorQuery(new Uri(console));
        using var http = new HttpClient();

        // The line for curl that creates a page.
        using var content = new StringContent(lines[0].Groups["body"].Value);
        content.Headers.Add("X-Cms-Signature", lines[0].Groups["signature"].Value);
        using var answer = await http.PostAsync(new Uri(lines[0].Groups["address"].Value), content);
        answer.StatusCode.Should().Be(HttpStatusCode.Accepted);
        await ReadUntilAsync("Delivered 1 event(s).");

        var sourceId = SourceId().Match($"{output}").Value;
        (await query.DocumentIdsAsync(sourceId)).Should().BeEquivalentTo(
            "https://cms.example/pages/kayaks", "https://cms.example/pages/paddles", "https://cms.example/pages/rapids", "https://cms.example/pages/tides");
        using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{process.Id}"]);
        var (exitCode, _, errors) = await SampleProcess.EndAsync(process, process.StandardOutput.ReadToEndAsync());
        (exitCode, errors).Should().Be((0, ""));

        async Task ReadUntilAsync(string text)
        {
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                output.AppendLine(line);
                if (line.Contains(text, StringComparison.Ordinal))
                {
                    return;
                }
            }

            throw new InvalidOperationException($"The sample has ended before it said '{text}': {output}");
        }
    }

    [GeneratedRegex(@"^  (http://127\.0\.0\.1:\d+/)\s*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex ConsoleLine();

    [GeneratedRegex(@"curl -i (?<address>\S+) -H 'X-Cms-Signature: (?<signature>\S+)' -d '(?<body>.+)'", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex CurlLine();

    [GeneratedRegex("emulatororg-[a-z0-9]{26}", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex SourceId();
}
