using System.Diagnostics;
using Coveo.Push.Emulator;

namespace Coveo.Push.IntegrationTests.Crawling;

/// <summary>Runs the small crawler as a process, and kills it the moment it tells of some step.</summary>
internal sealed class KilledCrawler(Uri emulator, string sourceId, string folder)
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(2);

    private string RepositoryFile => Path.Combine(folder, "repository.txt");

    /// <summary>Runs it.</summary>
    /// <param name="mode">rebuild or rescan.</param>
    /// <param name="repository">What it crawls.</param>
    /// <param name="killAt">The line of its output at which it is killed, from 1.</param>
    /// <returns>Its lines, of which the last one is <c>done Completed</c> where it came to its end.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(string mode, CrawlRepository repository, int killAt = int.MaxValue)
    {
        await File.WriteAllLinesAsync(RepositoryFile, repository.Items.Select(item => $"{item.Key} {item.Value}"));
        var start = new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "Coveo.Push.Crawler.dll"), emulator.AbsoluteUri, CoveoEmulator.OrganizationId, CoveoEmulator.ApiKey, sourceId,
                mode, RepositoryFile, Path.Combine(folder, "state.db"),
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var timeLimit = new CancellationTokenSource(TimeLimit);
        var errors = process.StandardError.ReadToEndAsync(timeLimit.Token);
        var lines = new List<string>();
        try
        {
            while (await process.StandardOutput.ReadLineAsync(timeLimit.Token) is { } line)
            {
                lines.Add(line);
                if (lines.Count == killAt)
                {
                    // SIGKILL: nothing of it runs after this.
                    process.Kill();
                }
            }

            await process.WaitForExitAsync(timeLimit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw new TimeoutException($"The crawler did not end within {TimeLimit.TotalMinutes} minutes.");
        }

        (await errors).Should().BeEmpty();
        return lines;
    }
}
