using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Wire;

/// <summary>Where the emulator answers.</summary>
internal static class EmulatorAddress
{
    /// <summary>
    /// The address the request came to. What reached the emulator under a name and port, through a container's or as a part of an app,
    /// reaches it there again.
    /// </summary>
    public static Uri Of(HttpRequest request) => new($"{request.Scheme}://{request.Host}{request.PathBase}/");
}
