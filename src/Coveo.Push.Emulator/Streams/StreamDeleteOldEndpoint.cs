using System.Globalization;
using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Push;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Streams;

/// <summary>Deletes what was indexed before an instant: ordering IDs are such instants.</summary>
internal sealed class StreamDeleteOldEndpoint(StreamSourceLookup sources, OldItemsDeletion deletion, VirtualClock clock)
{
    public async Task PostAsync(HttpContext context)
    {
        var source = await sources.FindAsync(context).ConfigureAwait(false);
        var instant = InstantOf(RouteText.Of(context, "epochMs"));
        var old = OldOperation.Read(context.Request, instant, clock);
        await deletion.AcceptAsync(context, source, old).ConfigureAwait(false);
        await StreamAnswer.WriteAsync(context, StatusCodes.Status201Created, old.OrderingId).ConfigureAwait(false);
    }

    private static ulong InstantOf(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var instant) && instant > 0
            ? (ulong)instant
            : throw ApiErrors.InvalidParameter("epochMs", "it must be a positive number of milliseconds of at most 63 bits");
}
