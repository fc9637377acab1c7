using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Hosting;

/// <summary>The emulator as a guest: the app's routing leads here, and from here on the emulator's own pipeline goes on.</summary>
internal sealed class MappedEmulator
{
    private readonly PathString _prefix;
    private readonly RequestDelegate _pipeline;

    public MappedEmulator(IServiceProvider provider, EmulatorServices services, PathString prefix)
    {
        _prefix = prefix;
        // A builder of its own: routes added to the app's would be looked up, and filtered, among the app's routes.
        var branch = new ApplicationBuilder(provider);
        RequestPipeline.Use(branch, services);
        _pipeline = branch.Build();
    }

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var (endpoint, values, path, pathBase) = (context.GetEndpoint(), request.RouteValues, request.Path, request.PathBase);
        request.Path.StartsWithSegments(_prefix, StringComparison.OrdinalIgnoreCase, out var matched, out var remaining);
        request.PathBase = pathBase.Add(matched);
        request.Path = remaining;
        request.RouteValues = [];
        // Routing leaves a request alone that has an endpoint already.
        context.SetEndpoint(null);
        try
        {
            await _pipeline(context).ConfigureAwait(false);
        }
        finally
        {
            // What the app does behind the answer, such as logging it, sees what it has sent here.
            context.SetEndpoint(endpoint);
            (request.RouteValues, request.Path, request.PathBase) = (values, path, pathBase);
        }
    }
}
