using Coveo.Push.Emulator.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Says where in an ASP.NET Core app the local Coveo answers.</summary>
public static class CoveoEmulatorEndpointRouteBuilderExtensions
{
    /// <summary>Maps the emulator that <c>AddCoveoEmulator</c> added.</summary>
    /// <remarks>
    /// Below its prefix, every path is the emulator's; without one, only those that begin with the segments <c>/push</c>, <c>/rest</c>,
    /// <c>/logs</c>, <c>/s3</c> and <c>/_emulator</c>. All other routes of the app stay as they are. Requests under other host names than those of this
    /// machine and <see cref="Coveo.Push.Emulator.CoveoEmulatorOptions.AllowedHosts"/>, and those of pages of another origin, are refused.
    /// </remarks>
    /// <param name="routes">The app.</param>
    /// <param name="prefix">A path such as <c>/coveo</c>; clients get it as part of their endpoint. The default is none.</param>
    /// <returns>For conventions of the app: <c>AllowAnonymous()</c>, for instance, where everything else needs a signed-in user.</returns>
    /// <exception cref="ArgumentException">The prefix is not a path of plain segments.</exception>
    /// <exception cref="InvalidOperationException"><c>AddCoveoEmulator</c> was not called.</exception>
    /// <exception cref="IOException">The data file cannot be used.</exception>
    public static IEndpointConventionBuilder MapCoveoEmulator(this IEndpointRouteBuilder routes, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(routes);
        ArgumentNullException.ThrowIfNull(prefix);
        var path = MappedPrefix.Parse(prefix);
        var services = routes.ServiceProvider.GetService<EmulatorServices>()
            ?? throw new InvalidOperationException("Call services.AddCoveoEmulator() before app.MapCoveoEmulator().");
        RequestDelegate emulator = new MappedEmulator(routes.ServiceProvider, services, path).InvokeAsync;
        var group = routes.MapGroup(path.Value ?? string.Empty);
        foreach (var root in path.HasValue ? [string.Empty] : EmulatorRoutes.Roots)
        {
            group.Map(root + "/{**path}", emulator).WithDisplayName("The local Coveo");
        }

        return group;
    }
}
