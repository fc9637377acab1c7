using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Push;

/// <summary>Finds the source a Push operation is for.</summary>
internal sealed class SourceLookup(EmulatorDatabase database)
{
    /// <exception cref="ApiErrorException">412 <c>SOURCE_DOES_NOT_EXIST</c>.</exception>
    public async Task<Source> FindAsync(HttpContext context)
    {
        var sourceId = (string)context.Request.RouteValues["src"]!;
        var source = await database.RunAsync(tables => tables.Sources.Find(sourceId), context.RequestAborted).ConfigureAwait(false);
        return source ?? throw ApiErrors.SourceDoesNotExist(sourceId);
    }
}
