using Coveo.Push;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Coveo Push clients: in ASP.NET Core, in workers, in any service collection.</summary>
/// <remarks>
/// Each overload registers, as singletons: <see cref="CoveoPushClient"/>, <see cref="ICoveoPushClient"/>, <see cref="IDocumentsClient"/>,
/// <see cref="IBatchesClient"/>, <see cref="IStreamsClient"/>, <see cref="ICrawlsClient"/>, <see cref="IStatusClient"/>, <see cref="IFilesClient"/>, <see cref="ISecurityIdentitiesClient"/>,
/// <see cref="Coveo.Push.Platform.ISourcesClient"/>, <see cref="Coveo.Push.Platform.ISecurityProvidersClient"/>,
/// <see cref="Coveo.Push.Platform.ISecurityCacheClient"/>, <see cref="Coveo.Push.Platform.ILogsClient"/>, <see cref="Coveo.Push.Platform.IActivitiesClient"/>,
/// <see cref="Coveo.Push.Platform.IFieldsClient"/>, <see cref="Coveo.Push.Platform.IMappingsClient"/>, <see cref="Coveo.Push.Platform.IApiKeysClient"/>,
/// <see cref="Coveo.Push.Platform.IPrivilegesClient"/> and <see cref="Coveo.Push.Platform.IOrganizationClient"/>. Logging comes from the
/// container, and so does a <see cref="TimeProvider"/> that is registered there, unless the options have their own. A host checks the
/// options when it starts; otherwise they are checked when a client is first asked for. Either throws an
/// <see cref="OptionsValidationException"/> that says everything that is wrong. The options are read once: later changes of the configuration
/// need a restart. Several calls with the same name add to the same options, in their order.
/// </remarks>
public static class CoveoPushServiceCollectionExtensions
{
    /// <summary>Adds the client of one organization, configured by a section.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configuration">
    /// The section, with the names of the options as its keys (docs/guides/configuration.md). A key that is nearly one of them is refused as
    /// misspelled; others of the application's own may stand beside.
    /// </param>
    /// <returns>A builder to configure the HTTP clients with.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">It is the whole configuration of a host, whose own <c>environment</c> would be taken for Coveo's.</exception>
    /// <example>
    /// <code>
    /// // appsettings.json: { "Coveo": { "OrganizationId": "acmeorg1", "Region": "eu" } }; the key: Coveo__ApiKey in the environment
    /// builder.Services.AddCoveoPush(builder.Configuration.GetSection("Coveo"));
    ///
    /// public sealed class Crawler(IDocumentsClient documents, IStatusClient status) { … }
    /// </code>
    /// </example>
    public static CoveoPushBuilder AddCoveoPush(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        return ClientRegistration.Add(services, Options.Options.DefaultName, From(configuration));
    }

    /// <summary>Adds the client of one organization, configured by code.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder to configure the HTTP clients with.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <example>
    /// <code>
    /// services.AddCoveoPush(options =>
    /// {
    ///     options.OrganizationId = "acmeorg1";
    ///     options.ApiKey = apiKey;
    ///     options.Region = CoveoRegion.Ireland;
    /// });
    /// </code>
    /// </example>
    public static CoveoPushBuilder AddCoveoPush(this IServiceCollection services, Action<CoveoPushOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        return ClientRegistration.Add(services, Options.Options.DefaultName, From(configure));
    }

    /// <summary>Adds the client of one organization, configured by code that needs other services.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configure">Sets the options; it is given the root container, so it can ask for singletons only.</param>
    /// <returns>A builder to configure the HTTP clients with.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <example>
    /// <code>
    /// services.AddSingleton&lt;VaultTokenProvider&gt;();
    /// services.AddCoveoPush((options, provider) =>
    /// {
    ///     options.OrganizationId = "acmeorg1";
    ///     options.AccessTokenProvider = provider.GetRequiredService&lt;VaultTokenProvider&gt;();
    /// });
    /// </code>
    /// </example>
    public static CoveoPushBuilder AddCoveoPush(this IServiceCollection services, Action<CoveoPushOptions, IServiceProvider> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        return ClientRegistration.Add(services, Options.Options.DefaultName, From(configure));
    }

    /// <summary>Adds the client of one of several organizations, configured by a section. Its services are keyed by the name.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">The name: the key of the services, and the name of the options.</param>
    /// <param name="configuration">The section, as for a client without a name.</param>
    /// <returns>A builder to configure the HTTP clients with.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The name is empty, or it is the whole configuration of a host.</exception>
    /// <example>
    /// <code>
    /// builder.Services.AddCoveoPush("shop", builder.Configuration.GetSection("Coveo:Shop"));
    /// builder.Services.AddCoveoPush("intranet", builder.Configuration.GetSection("Coveo:Intranet"));
    ///
    /// public sealed class Crawler([FromKeyedServices("shop")] IDocumentsClient documents) { … }
    /// </code>
    /// </example>
    public static CoveoPushBuilder AddCoveoPush(this IServiceCollection services, string name, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        return ClientRegistration.Add(services, Checked(name), From(configuration));
    }

    /// <summary>Adds the client of one of several organizations, configured by code. Its services are keyed by the name.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">The name: the key of the services, and the name of the options.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder to configure the HTTP clients with.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <example>
    /// <code>
    /// services.AddCoveoPush("shop", options => (options.OrganizationId, options.ApiKey) = ("acmeshop1", shopKey));
    /// services.AddCoveoPush("intranet", options => (options.OrganizationId, options.ApiKey) = ("acmeintranet1", intranetKey));
    ///
    /// var shop = provider.GetRequiredKeyedService&lt;ICoveoPushClient&gt;("shop");
    /// </code>
    /// </example>
    public static CoveoPushBuilder AddCoveoPush(this IServiceCollection services, string name, Action<CoveoPushOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        return ClientRegistration.Add(services, Checked(name), From(configure));
    }

    /// <summary>Adds the client of one of several organizations, configured by code that needs other services. Its services are keyed by the name.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">The name: the key of the services, and the name of the options.</param>
    /// <param name="configure">Sets the options; it is given the root container, so it can ask for singletons only.</param>
    /// <returns>A builder to configure the HTTP clients with.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <example>
    /// <code>
    /// services.AddCoveoPush("shop", (options, provider) =>
    /// {
    ///     options.OrganizationId = "acmeshop1";
    ///     options.AccessTokenProvider = provider.GetRequiredKeyedService&lt;IAccessTokenProvider&gt;("shop");
    /// });
    /// </code>
    /// </example>
    public static CoveoPushBuilder AddCoveoPush(this IServiceCollection services, string name, Action<CoveoPushOptions, IServiceProvider> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        return ClientRegistration.Add(services, Checked(name), From(configure));
    }

    private static Action<OptionsBuilder<CoveoPushOptions>> From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);

        // A host keeps its own "environment" and the like at the root, which would choose Coveo's environment by accident.
        if (configuration is IConfigurationRoot && configuration["contentRoot"] is not null)
        {
            throw new ArgumentException("This is the whole configuration of the host. Give the section of the client: configuration.GetSection(\"Coveo\").", nameof(configuration));
        }

        return options => options.Configure(target => CoveoPushOptionsBinder.Bind(configuration, target));
    }

    private static Action<OptionsBuilder<CoveoPushOptions>> From(Action<CoveoPushOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return options => options.Configure(configure);
    }

    private static Action<OptionsBuilder<CoveoPushOptions>> From(Action<CoveoPushOptions, IServiceProvider> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return options => options.Configure<IServiceProvider>(configure);
    }

    private static string Checked(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.IsNullOrWhiteSpace(name)
            ? throw new ArgumentException("A name has at least one character. For a client without a name call the overload without it.", nameof(name))
            : name;
    }
}
