using Microsoft.Extensions.Hosting;

namespace Coveo.Push.Emulator.Hosting;

/// <summary>Leaves Ctrl-C and the console to the process the emulator is embedded in.</summary>
internal sealed class DetachedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
