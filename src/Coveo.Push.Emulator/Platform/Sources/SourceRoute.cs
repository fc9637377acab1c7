using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.Sources;

/// <summary>The source that a route names.</summary>
internal static class SourceRoute
{
    /// <exception cref="ApiErrorException">404 <c>SOURCE_DOES_NOT_EXIST</c>.</exception>
    public static Source Find(EmulatorTables tables, HttpContext context)
    {
        var id = (string)context.Request.RouteValues["src"]!;
        return tables.Sources.Find(id) ?? throw ApiErrors.SourceDoesNotExist(id, StatusCodes.Status404NotFound);
    }
}
