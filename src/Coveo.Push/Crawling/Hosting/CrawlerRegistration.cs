using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Coveo.Push;

/// <summary>Registers one crawler, its schedule and the checks of its options, once for each name.</summary>
internal static class CrawlerRegistration
{
    public static CoveoCrawlerBuilder Add<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TCrawler>(
        IServiceCollection services, string name, Action<OptionsBuilder<CrawlerOptions>> configure)
        where TCrawler : class, ICrawler
    {
        // Each call adds to the options of its name, as everywhere with options; all else happens once.
        configure(services.AddOptions<CrawlerOptions>(name).ValidateOnStart());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CrawlerOptions>, CrawlerOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<CrawlerOptions>, CrawlerDefaults>());
        services.TryAddScoped<TCrawler>();
        if (!IsRegistered(services, name, typeof(TCrawler)))
        {
            services.AddKeyedSingleton(name, new CrawlerType(typeof(TCrawler)));
            services.AddKeyedSingleton(name, new CrawlerHistory());
            services.AddSingleton<IHostedService>(provider => new CrawlerService(new CrawlerParts(provider, name, typeof(TCrawler))));
        }

        return new CoveoCrawlerBuilder(services, name);
    }

    private static bool IsRegistered(IServiceCollection services, string name, Type type)
    {
        var registered = services.FirstOrDefault(service => service.IsKeyedService && service.ServiceType == typeof(CrawlerType) && name.Equals(service.ServiceKey));
        return registered?.KeyedImplementationInstance is CrawlerType other && (other.Type == type
            ? true
            : throw new ArgumentException($"There is a crawler '{name}' already, a {other.Type}. Give each crawler a name of its own.", nameof(name)));
    }
}
