using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Faults;
using Coveo.Push.Emulator.Journal;
using Coveo.Push.Emulator.Store;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Console.Frame;

/// <summary>Reads what every page shows.</summary>
internal sealed class FrameReader(RequestJournal journal, FaultScript faults, VirtualClock clock, string organizationId, string apiKey)
{
    public ConsoleFrame Read(EmulatorTables tables, HttpRequest request, ConsoleSection section)
    {
        var sources = tables.Sources.All();
        var counts = new Dictionary<ConsoleSection, long>
        {
            [ConsoleSection.Sources] = sources.Count,
            [ConsoleSection.Content] = tables.CountItems(),
            [ConsoleSection.Identities] = tables.IdentityCounts.All(),
            [ConsoleSection.Requests] = journal.Count,
            [ConsoleSection.Faults] = faults.All().Count(fault => fault.Remaining != 0),
        };
        return new ConsoleFrame(
            section,
            counts,
            ConsoleTheme.Of(request),
            $"{(request.PathBase + request.Path).ToUriComponent()}{request.QueryString.ToUriComponent()}",
            $"{request.Scheme}://{request.Host}",
            organizationId,
            // A key of one's own is nothing for a page, nor for the history of a shell.
            string.Equals(apiKey, CoveoEmulator.ApiKey, StringComparison.Ordinal) ? apiKey : "$COVEO_API_KEY",
            clock.NowMilliseconds,
            clock.Offset > TimeSpan.Zero,
            tables.Waiting.Count);
    }
}
