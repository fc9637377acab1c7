using System.Diagnostics;
using Coveo.Push.Emulator;
using Coveo.Push.Soak.Oracle;

namespace Coveo.Push.Soak.Lanes;

/// <summary>The small crawler of the tests, as a process that is killed anywhere and started again until it has come to its end.</summary>
internal sealed class KilledCrawlerLane(LaneContext context, int number) : Lane(context, "killed-crawler", number)
{
    private const int Items = 1_000;
    private const int MostStarts = 40;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly SoakItems _items = new("killed-crawler", Items);
    private readonly int[] _repository = [.. Enumerable.Repeat(1, Items)];
    private int _version = 1;

    private string RepositoryFile => Path.Combine(Context.Folder, "repository.txt");

    protected override async Task CycleAsync()
    {
        for (var changes = Random.Next(200); changes > 0; changes--)
        {
            _repository[Random.Next(Items)] = Random.Next(10) == 0 ? ItemBook.Absent : ++_version;
        }

        await File.WriteAllLinesAsync(RepositoryFile, Enumerable.Range(0, Items).Where(item => _repository[item] != ItemBook.Absent).Select(item => $"{_items.Id(item)} {_repository[item]}"));
        var mode = Random.Next(2) == 0 ? "rebuild" : "rescan";
        var starts = 0;
        while (!await CrawlAsync(mode, killAt: ++starts > 3 ? int.MaxValue : Random.Next(1, 80)))
        {
            if (starts >= MostStarts)
            {
                Tally.Blame(Name, [$"The crawler has not come to its end in {starts} starts."]);
                return;
            }
        }

        Operations += Items;
        await CompareAsync();
        await Task.Delay(Pause);
    }

    private async Task<bool> CrawlAsync(string mode, int killAt)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "Coveo.Push.Crawler.dll"), Context.Address.AbsoluteUri, CoveoEmulator.OrganizationId, CoveoEmulator.ApiKey, SourceId,
                mode, RepositoryFile, Path.Combine(Context.Folder, "killed-crawler.db"),
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var last = "";
        for (var lines = 1; await process.StandardOutput.ReadLineAsync() is { } line; lines++)
        {
            last = line;
            if (lines == killAt)
            {
                process.Kill();
                Tally.Add(SoakCount.Killed);
            }
        }

        await process.WaitForExitAsync();
        await errors;
        return process.ExitCode == 0 && last == "done Completed";
    }

    /// <summary>The crawler says that the source equals the repository; what vanished before a checkpoint it may have left to the next crawl.</summary>
    private async Task CompareAsync()
    {
        var held = await Context.Control.ItemsAsync(SourceId);
        for (var item = 0; item < Items; item++)
        {
            var there = held.TryGetValue(_items.Id(item), out var found);
            if (_repository[item] != ItemBook.Absent && (!there || found.Version != _repository[item]))
            {
                Tally.Blame(Name, [$"{_items.Id(item)} is {(there ? $"version {found.Version}" : "missing")} in place of version {_repository[item]} after a complete crawl."]);
            }
        }

        Tally.Add(SoakCount.Compared, held.Count);
    }
}
