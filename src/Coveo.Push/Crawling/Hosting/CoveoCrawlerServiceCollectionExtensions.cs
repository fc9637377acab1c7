using System.Diagnostics.CodeAnalysis;
using Coveo.Push;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Runs crawlers in a host, on a schedule.</summary>
/// <remarks>
/// Each overload registers the crawler, scoped, and a hosted service that runs it with a client of <c>AddCoveoPush</c>. A host checks the options when it starts, and
/// throws an <see cref="OptionsValidationException"/> that says everything that is wrong. Several calls with the same name add to the same options, in their order.
/// </remarks>
public static class CoveoCrawlerServiceCollectionExtensions
{
    /// <summary>Adds a crawler, configured by a section.</summary>
    /// <typeparam name="TCrawler">The crawler. The name of the class is the name of the crawler too.</typeparam>
    /// <param name="services">The services to add to.</param>
    /// <param name="configuration">The section, with the names of the options as its keys (docs/guides/crawlers.md).</param>
    /// <returns>A builder, with the health check of the crawler.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <example>
    /// <code>
    /// // appsettings.json: { "Coveo": { …, "Crawler": { "SourceId": "acmeorg1-abc", "Interval": "06:00:00" } } }
    /// builder.Services.AddCoveoPush(builder.Configuration.GetSection("Coveo"));
    /// builder.Services.AddCoveoCrawler&lt;ShopCrawler&gt;(builder.Configuration.GetSection("Coveo:Crawler"));
    /// </code>
    /// </example>
    public static CoveoCrawlerBuilder AddCoveoCrawler<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TCrawler>(
        this IServiceCollection services, IConfiguration configuration)
        where TCrawler : class, ICrawler =>
        AddCoveoCrawler<TCrawler>(services, typeof(TCrawler).Name, configuration);

    /// <summary>Adds a crawler, configured by code.</summary>
    /// <typeparam name="TCrawler">The crawler. The name of the class is the name of the crawler too.</typeparam>
    /// <param name="services">The services to add to.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder, with the health check of the crawler.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static CoveoCrawlerBuilder AddCoveoCrawler<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TCrawler>(
        this IServiceCollection services, Action<CrawlerOptions> configure)
        where TCrawler : class, ICrawler =>
        AddCoveoCrawler<TCrawler>(services, typeof(TCrawler).Name, configure);

    /// <summary>Adds a crawler, configured by code that needs other services.</summary>
    /// <typeparam name="TCrawler">The crawler. The name of the class is the name of the crawler too.</typeparam>
    /// <param name="services">The services to add to.</param>
    /// <param name="configure">Sets the options; it is given the root container, so it can ask for singletons only.</param>
    /// <returns>A builder, with the health check of the crawler.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static CoveoCrawlerBuilder AddCoveoCrawler<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TCrawler>(
        this IServiceCollection services, Action<CrawlerOptions, IServiceProvider> configure)
        where TCrawler : class, ICrawler =>
        AddCoveoCrawler<TCrawler>(services, typeof(TCrawler).Name, configure);

    /// <summary>Adds a crawler under a name, configured by a section: for one class that crawls several sources.</summary>
    /// <typeparam name="TCrawler">The crawler.</typeparam>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">The name of the crawler: of its options, and in logs, metrics and its health check.</param>
    /// <param name="configuration">The section, with the names of the options as its keys (docs/guides/crawlers.md).</param>
    /// <returns>A builder, with the health check of the crawler.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The name is empty, or that of a crawler of another class.</exception>
    public static CoveoCrawlerBuilder AddCoveoCrawler<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TCrawler>(
        this IServiceCollection services, string name, IConfiguration configuration)
        where TCrawler : class, ICrawler
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        return CrawlerRegistration.Add<TCrawler>(services, Checked(name), options => options.Configure(target => CrawlerOptionsBinder.Bind(configuration, target)));
    }

    /// <summary>Adds a crawler under a name, configured by code: for one class that crawls several sources.</summary>
    /// <typeparam name="TCrawler">The crawler.</typeparam>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">The name of the crawler: of its options, and in logs, metrics and its health check.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder, with the health check of the crawler.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The name is empty, or that of a crawler of another class.</exception>
    public static CoveoCrawlerBuilder AddCoveoCrawler<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TCrawler>(
        this IServiceCollection services, string name, Action<CrawlerOptions> configure)
        where TCrawler : class, ICrawler
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        return CrawlerRegistration.Add<TCrawler>(services, Checked(name), options => options.Configure(configure));
    }

    /// <summary>Adds a crawler under a name, configured by code that needs other services: for one class that crawls several sources.</summary>
    /// <typeparam name="TCrawler">The crawler.</typeparam>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">The name of the crawler: of its options, and in logs, metrics and its health check.</param>
    /// <param name="configure">Sets the options; it is given the root container, so it can ask for singletons only.</param>
    /// <returns>A builder, with the health check of the crawler.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The name is empty, or that of a crawler of another class.</exception>
    public static CoveoCrawlerBuilder AddCoveoCrawler<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TCrawler>(
        this IServiceCollection services, string name, Action<CrawlerOptions, IServiceProvider> configure)
        where TCrawler : class, ICrawler
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        return CrawlerRegistration.Add<TCrawler>(services, Checked(name), options => options.Configure<IServiceProvider>(configure));
    }

    private static string Checked(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.IsNullOrWhiteSpace(name)
            ? throw new ArgumentException("A name has at least one character. Call the overload without it to name the crawler after its class.", nameof(name))
            : name;
    }
}
