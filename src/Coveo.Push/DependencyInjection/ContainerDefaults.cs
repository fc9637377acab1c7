using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Coveo.Push;

/// <summary>What the container has and the options do not say: its logging, and its clock if it has one.</summary>
internal sealed class ContainerDefaults(IServiceProvider services) : IPostConfigureOptions<CoveoPushOptions>
{
    public void PostConfigure(string? name, CoveoPushOptions options)
    {
        options.LoggerFactory ??= services.GetService<ILoggerFactory>();
        if (!options.HasOwnTimeProvider && services.GetService<TimeProvider>() is { } timeProvider)
        {
            options.TimeProvider = timeProvider;
        }
    }
}
