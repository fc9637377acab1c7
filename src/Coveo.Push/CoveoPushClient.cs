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
    private readonly IReadOnlyList<IDisposable> _owned;
    private readonly AccessParts _access;

    /// <summary>Creates a client with connections of its own.</summary>
    /// <param name="options">The organization, the key and the address. Changing them later has no effect.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">Something is missing or wrong; the message says each thing and its fix.</exception>
    public CoveoPushClient(CoveoPushOptions options)
        : this(Checked(options), HttpHandlers.Create(options, forUploads: false), HttpHandlers.Create(options, forUploads: true), ownsHandlers: true)
    {
    }

    /// <summary>Creates a client that sends through a handler of the caller's: for tests, or for an HTTP stack of its own.</summary>
    /// <param name="options">The organization, the key and the address. Changing them later has no effect.</param>
    /// <param name="handler">Sends both the calls and the uploads. An answer from another address than was called counts as a failure, so it should not follow redirects. It stays the caller's to dispose.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">Something is missing or wrong; the message says each thing and its fix.</exception>
    public CoveoPushClient(CoveoPushOptions options, HttpMessageHandler handler)
        : this(Checked(options), handler, handler, ownsHandlers: false)
    {
    }

    /// <summary>Creates a client over a factory's HTTP clients: each call asks for one, so that the factory can exchange what is below.</summary>
    internal CoveoPushClient(CoveoPushOptions options, Func<HttpClient> http, Func<HttpClient> uploadHttp)
        : this(new ClientParts(Checked(options), http, uploadHttp), [])
    {
    }

    private CoveoPushClient(CoveoPushOptions options, HttpMessageHandler handler, HttpMessageHandler uploadHandler, bool ownsHandlers)
        : this(options, HttpHandlers.CreateClient(handler, ownsHandlers), HttpHandlers.CreateClient(uploadHandler, ownsHandlers))
    {
    }

    private CoveoPushClient(CoveoPushOptions options, HttpClient http, HttpClient uploadHttp)
        : this(new ClientParts(options, () => http, () => uploadHttp), [http, uploadHttp])
    {
    }

    private CoveoPushClient(ClientParts parts, IReadOnlyList<IDisposable> owned)
    {
        _owned = owned;
        var files = new FilesClient(parts.Calls, parts.Uploads);
        var bodies = new BodyPreparer(files);
        var known = new KnownSecurity();
        Documents = new DocumentsClient(parts.Calls, bodies, known, parts.BatchOptions.SourceVisibility);
        Status = new StatusClient(parts.Calls);
        Files = files;
        var batches = new BatchesClient(parts.Calls, files, bodies, known, parts.BatchOptions);
        Batches = batches;
        SecurityIdentities = new SecurityIdentitiesClient(parts.Calls, files, known, parts.BatchOptions);
        Sources = new SourcesClient(parts.Calls, known);
        Streams = new StreamsClient(parts.Calls, files, bodies, known, parts.BatchOptions, Sources);
        SecurityProviders = new SecurityProvidersClient(parts.Calls, known);
        SecurityCache = new SecurityCacheClient(parts.Calls);
        Logs = new LogsClient(parts.Calls);
        Crawls = new CrawlsClient(new CrawlParts(parts.Calls.Context)
        {
            Batches = batches,
            Documents = Documents,
            SecurityIdentities = SecurityIdentities,
            Sources = Sources,
            Status = Status,
            Logs = Logs,
            Clock = parts.Calls.Clock,
        });
        Activities = new ActivitiesClient(parts.Calls);
        Fields = new FieldsClient(parts.Calls);
        Mappings = new MappingsClient(parts.Calls);
        ApiKeys = new ApiKeysClient(parts.Calls);
        Privileges = new PrivilegesClient(parts.Calls);
        Organization = new OrganizationClient(parts.Calls);
        Setup = new SetupClient(new SetupParts { Sources = Sources, SecurityProviders = SecurityProviders, Fields = Fields, ApiKeys = ApiKeys });
        _access = new AccessParts(parts.Calls) { Privileges = Privileges, Organization = Organization, Sources = Sources, SecurityProviders = SecurityProviders, Logs = Logs };
    }

    /// <inheritdoc/>
    public IDocumentsClient Documents { get; }

    /// <inheritdoc/>
    public IBatchesClient Batches { get; }

    /// <inheritdoc/>
    public IStreamsClient Streams { get; }

    /// <inheritdoc/>
    public ICrawlsClient Crawls { get; }

    /// <inheritdoc/>
    public IStatusClient Status { get; }

    /// <inheritdoc/>
    public IFilesClient Files { get; }

    /// <inheritdoc/>
    public ISecurityIdentitiesClient SecurityIdentities { get; }

    /// <inheritdoc/>
    public ISourcesClient Sources { get; }

    /// <inheritdoc/>
    public ISecurityProvidersClient SecurityProviders { get; }

    /// <inheritdoc/>
    public ISecurityCacheClient SecurityCache { get; }

    /// <inheritdoc/>
    public ILogsClient Logs { get; }

    /// <inheritdoc/>
    public IActivitiesClient Activities { get; }

    /// <inheritdoc/>
    public IFieldsClient Fields { get; }

    /// <inheritdoc/>
    public IMappingsClient Mappings { get; }

    /// <inheritdoc/>
    public IApiKeysClient ApiKeys { get; }

    /// <inheritdoc/>
    public IPrivilegesClient Privileges { get; }

    /// <inheritdoc/>
    public IOrganizationClient Organization { get; }

    /// <inheritdoc/>
    public ISetupClient Setup { get; }

    /// <inheritdoc/>
    public Task<AccessReport> CheckAccessAsync(string sourceId, AccessCheckOptions? options = null, CancellationToken cancellationToken = default)
    {
        Identifier.CheckSourceId(sourceId);
        return new AccessCheck(_access, sourceId, AccessCheckRules.Checked(options)).RunAsync(cancellationToken);
    }

    /// <summary>Closes the connections that the client made.</summary>
    public void Dispose()
    {
        foreach (var owned in _owned)
        {
            owned.Dispose();
        }
    }

    private static CoveoPushOptions Checked(CoveoPushOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var snapshot = options.Snapshot();
        CoveoPushOptionsValidator.ThrowIfInvalid(snapshot);
        return snapshot;
    }
}
