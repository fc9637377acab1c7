using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Coveo.Push;

/// <summary>Registers one client, its interfaces, its HTTP clients and the checks of its options, once for each name.</summary>
internal static class ClientRegistration
{
    public static CoveoPushBuilder Add(IServiceCollection services, string name, Action<OptionsBuilder<CoveoPushOptions>> configure)
    {
        // Each call adds to the options of its name, as everywhere with options; all else happens once.
        configure(services.AddOptions<CoveoPushOptions>(name).ValidateOnStart());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CoveoPushOptions>, CoveoPushOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<CoveoPushOptions>, ContainerDefaults>());

        var builder = new CoveoPushBuilder(services, name);
        if (!IsRegistered(services, name))
        {
            services.AddKeyedSingleton(name, (provider, _) => new ClientSettings(provider.GetRequiredService<IOptionsMonitor<CoveoPushOptions>>(), name));
            HttpClientRegistration.Configure(builder);
            AddClients(services, name);
        }

        return builder;
    }

    private static bool IsRegistered(IServiceCollection services, string name) =>
        services.Any(service => service.IsKeyedService && service.ServiceType == typeof(ClientSettings) && name.Equals(service.ServiceKey));

    private static void AddClients(IServiceCollection services, string name)
    {
        // What is asked of an interface comes from the interface above it, so that a fake of the client is a fake of all.
        Add(services, name, provider => CreateClient(provider, name));
        Add<ICoveoPushClient>(services, name, provider => Get<CoveoPushClient>(provider, name));
        Add(services, name, provider => Get<ICoveoPushClient>(provider, name).Documents);
        Add(services, name, provider => Get<ICoveoPushClient>(provider, name).Batches);
        Add(services, name, provider => Get<ICoveoPushClient>(provider, name).Streams);
        Add(services, name, provider => Get<ICoveoPushClient>(provider, name).Crawls);
        Add(services, name, provider => Get<ICoveoPushClient>(provider, name).Status);
        Add(services, name, provider => Get<ICoveoPushClient>(provider, name).Files);
        Add(services, name, provider => Get<ICoveoPushClient>(provider, name).SecurityIdentities);
        Add(services, name, provider => Get<ICoveoPushClient>(provider, name).Sources);
        Add(services, name, provider => Get<ICoveoPushClient>(provider, name).SecurityProviders);
        Add(services, name, provider => Get<ICoveoPushClient>(provider, name).SecurityCache);
        Add(services, name, provider => Get<ICoveoPushClient>(provider, name).Logs);
        Add(services, name, provider => Get<ICoveoPushClient>(provider, name).Activities);
        Add(services, name, provider => Get<ICoveoPushClient>(provider, name).Fields);
        Add(services, name, provider => Get<ICoveoPushClient>(provider, name).Mappings);
        Add(services, name, provider => Get<ICoveoPushClient>(provider, name).ApiKeys);
        Add(services, name, provider => Get<ICoveoPushClient>(provider, name).Privileges);
        Add(services, name, provider => Get<ICoveoPushClient>(provider, name).Organization);
        Add(services, name, provider => Get<ICoveoPushClient>(provider, name).Setup);
    }

    private static CoveoPushClient CreateClient(IServiceProvider provider, string name)
    {
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        var (calls, uploads) = (HttpClientNames.Calls(name), HttpClientNames.Uploads(name));
        return new CoveoPushClient(
            provider.GetRequiredKeyedService<ClientSettings>(name).Options,
            () => factory.CreateClient(calls),
            () => factory.CreateClient(uploads));
    }

    private static void Add<T>(IServiceCollection services, string name, Func<IServiceProvider, T> create)
        where T : class
    {
        if (name.Length == 0)
        {
            services.TryAddSingleton(create);
        }
        else
        {
            services.TryAddKeyedSingleton(name, (provider, _) => create(provider));
        }
    }

    private static T Get<T>(IServiceProvider provider, string name)
        where T : class =>
        name.Length == 0 ? provider.GetRequiredService<T>() : provider.GetRequiredKeyedService<T>(name);
}
