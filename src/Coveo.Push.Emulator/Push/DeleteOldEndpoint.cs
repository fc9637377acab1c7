using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Push;

/// <summary>Deletes what was not pushed again, after a delay in which late operations can still arrive.</summary>
internal sealed class DeleteOldEndpoint(SourceLookup sources, OldItemsDeletion deletion, VirtualClock clock)
{
    public async Task DeleteAsync(HttpContext context)
    {
        var source = await sources.FindAsync(context).ConfigureAwait(false);
        await deletion.AcceptAsync(context, source, OldOperation.Read(context.Request, clock)).ConfigureAwait(false);
        await JsonAnswer.WriteEmptyObjectAsync(context, StatusCodes.Status202Accepted).ConfigureAwait(false);
    }
}
