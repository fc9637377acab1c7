using Microsoft.Extensions.DependencyInjection;

namespace Coveo.Push;

/// <summary>What <c>AddCoveoPush</c> has registered, to configure further.</summary>
/// <example>
/// <code>
/// builder.Services.AddCoveoPush(builder.Configuration.GetSection("Coveo"))
///     .HttpClient.AddHttpMessageHandler&lt;CorporateHeaders&gt;();
/// </code>
/// </example>
public sealed class CoveoPushBuilder
{
    internal CoveoPushBuilder(IServiceCollection services, string name)
    {
        Services = services;
        Name = name;
        HttpClient = services.AddHttpClient(HttpClientNames.Calls(name));
        UploadHttpClient = services.AddHttpClient(HttpClientNames.Uploads(name));
    }

    /// <summary>The services of the application.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The name of the client: the key of its services and the name of its options. Empty for the client without a name.</summary>
    public string Name { get; }

    /// <summary>
    /// The HTTP client of the calls: <c>Coveo.Push</c>, or <c>Coveo.Push/NAME</c>. Each attempt takes a new one from the factory. Retries and
    /// time-outs are the library's: resilience handlers that <c>ConfigureHttpClientDefaults</c> adds are left out, as they would repeat
    /// what must not be repeated. A primary handler given here makes the connections in place of the library's, which follows no redirects
    /// and honours <see cref="CoveoPushOptions.Proxy"/> and <see cref="CoveoPushOptions.ConfigureHandler"/>.
    /// </summary>
    public IHttpClientBuilder HttpClient { get; }

    /// <summary>
    /// The HTTP client of the uploads to pre-signed URLs: <c>Coveo.Push.Uploads</c>, or <c>Coveo.Push.Uploads/NAME</c>. It never carries the
    /// access token, and nothing of <c>ConfigureHttpClientDefaults</c> applies to it: storage gets the headers that were signed and no
    /// others. Its requests are not logged, as their URLs are secrets; keep both so in what is added here.
    /// </summary>
    public IHttpClientBuilder UploadHttpClient { get; }
}
