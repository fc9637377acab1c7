using Coveo.Push.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace Coveo.Push;

/// <summary>The two HTTP clients of a client: one with the token for the service, one without for storage.</summary>
internal static class HttpClientRegistration
{
    // Known by name only: the library does not depend on the package that it comes in.
    private const string ResilienceHandler = "Microsoft.Extensions.Http.Resilience.ResilienceHandler";

    public static void Configure(CoveoPushBuilder builder)
    {
        ConfigureCalls(builder.HttpClient, builder.Name);
        ConfigureUploads(builder.UploadHttpClient, builder.Name);
    }

    private static void ConfigureCalls(IHttpClientBuilder http, string name)
    {
        http.ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(services => HttpHandlers.Create(Options(services, name), forUploads: false))
            .ConfigureAdditionalHttpMessageHandlers((handlers, _) => RemoveResilience(handlers));

        // After all other configuration: whatever headers the application wants to see in its log, the token is none of them.
        http.Services.PostConfigure<HttpClientFactoryOptions>(http.Name, options =>
        {
            var others = options.ShouldRedactHeaderValue;
            options.ShouldRedactHeaderValue = header => string.Equals(header, "Authorization", StringComparison.OrdinalIgnoreCase) || others(header);
        });
    }

    private static void ConfigureUploads(IHttpClientBuilder http, string name) => http
        .ConfigureHttpClient(client =>
        {
            client.Timeout = Timeout.InfiniteTimeSpan;
            client.DefaultRequestHeaders.Clear();
        })
        .ConfigurePrimaryHttpMessageHandler(services => HttpHandlers.Create(Options(services, name), forUploads: true))
        .ConfigureAdditionalHttpMessageHandlers((handlers, _) => handlers.Clear())
        .RemoveAllLoggers();

    private static void RemoveResilience(IList<DelegatingHandler> handlers)
    {
        for (var i = handlers.Count - 1; i >= 0; i--)
        {
            if (handlers[i].GetType().FullName == ResilienceHandler)
            {
                handlers.RemoveAt(i);
            }
        }
    }

    private static CoveoPushOptions Options(IServiceProvider services, string name) => services.GetRequiredKeyedService<ClientSettings>(name).Options;
}
