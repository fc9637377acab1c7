using Coveo.Push.Platform;
using Coveo.Push.Transport;

namespace Coveo.Push;

/// <summary>The client of one organization. Make one and share it: it is safe to use from many threads, and it keeps connections.</summary>
/// <example>
/// <code>
/// using var client = new CoveoPushClient(new CoveoPushOptions { OrganizationId = "acmeorg1", ApiKey = key, Region = CoveoRegion.Canada });
/// await client.Status.SetAsync(sourceId, SourceStatus.Rebuild);
/// await client.Documents.AddOrUpdateAsync(sourceId, new PushDocument("https://acme.example/1") { Title = "One" });
/// await client.Status.SetAsync(sourceId, SourceStatus.Idle);
/// </code>
/// </example>
public sealed class CoveoPushClient : ICoveoPushClient, IDisposable
{
    private readonly HttpClient _http;
    private readonly HttpClient _uploadHttp;

    /// <summary>Creates a client with connections of its own.</summary>
    /// <param name="options">The organization, the key and the address. Changing them later has no effect.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">Something is missing or wrong; the message says each thing and its fix.</exception>
    public CoveoPushClient(CoveoPushOptions options)
        : this(options, HttpHandlers.Create(), HttpHandlers.Create(), ownsHandlers: true)
    {
    }

    /// <summary>Creates a client that sends through a handler of the caller's: for a proxy, for tests.</summary>
    /// <param name="options">The organization, the key and the address. Changing them later has no effect.</param>
    /// <param name="handler">Sends both the calls and the uploads; it must not follow redirects. It stays the caller's to dispose.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">Something is missing or wrong; the message says each thing and its fix.</exception>
    public CoveoPushClient(CoveoPushOptions options, HttpMessageHandler handler)
        : this(options, handler, handler, ownsHandlers: false)
    {
    }

    private CoveoPushClient(CoveoPushOptions options, HttpMessageHandler handler, HttpMessageHandler uploadHandler, bool ownsHandlers)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(handler);
        CoveoPushOptionsValidator.ThrowIfInvalid(options);

        var context = new CallContext(options);
        _http = HttpHandlers.CreateClient(handler, ownsHandlers);
        _uploadHttp = HttpHandlers.CreateClient(uploadHandler, ownsHandlers);
        var transport = new PushTransport(_http, context);
        Documents = new DocumentsClient(transport);
        Status = new StatusClient(transport);
        Files = new FilesClient(transport, new UploadTransport(_uploadHttp, options.TimeProvider));
        Sources = new SourcesClient(transport);
    }

    /// <inheritdoc/>
    public IDocumentsClient Documents { get; }

    /// <inheritdoc/>
    public IStatusClient Status { get; }

    /// <inheritdoc/>
    public IFilesClient Files { get; }

    /// <inheritdoc/>
    public ISourcesClient Sources { get; }

    /// <summary>Closes the connections that the client made.</summary>
    public void Dispose()
    {
        _http.Dispose();
        _uploadHttp.Dispose();
    }
}
