using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Coveo.Push;

/// <summary>What the container has and the options of a crawler do not say: its state store, if it has one.</summary>
internal sealed class CrawlerDefaults(IServiceProvider services) : IPostConfigureOptions<CrawlerOptions>
{
    public void PostConfigure(string? name, CrawlerOptions options)
    {
        if (options.Crawl is { } crawl)
        {
            crawl.StateStore ??= services.GetService<ICrawlStateStore>();
        }
    }
}
