using Coveo.Push.Emulator.Journal;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Builder;

namespace Coveo.Push.Emulator.Hosting;

/// <summary>What every request goes through, whether the emulator has a server of its own or is a guest in somebody's app.</summary>
internal static class RequestPipeline
{
    public static void Use(IApplicationBuilder application, EmulatorServices services)
    {
        application.Use(new RequestRecording(services.Journal).InvokeAsync);
        application.Use(new AnswerFrame(services.Clock).InvokeAsync);
        application.Use(new LoopbackCheck(services.HostNames).InvokeAsync);
        application.Use(new RequestLimit(services.MaxRequestBytes).InvokeAsync);
        application.Use(services.FaultInjection.InvokeAsync);
        application.UseRouting();
        application.UseEndpoints(routes => EmulatorRoutes.Map(routes, services));
    }
}
