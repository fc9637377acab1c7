using Coveo.Push.Emulator.Batches;
using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Console.Routing;
using Coveo.Push.Emulator.Control;
using Coveo.Push.Emulator.Documents;
using Coveo.Push.Emulator.Files;
using Coveo.Push.Emulator.Indexing;
using Coveo.Push.Emulator.Pipeline;
using Coveo.Push.Emulator.Platform;
using Coveo.Push.Emulator.Push;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Hosting;

/// <summary>Puts the parts of one emulator together.</summary>
internal sealed class EmulatorServices : IDisposable
{
    private readonly EmulatorDatabase _database;
    private readonly FileContainers _containers;

    public EmulatorServices(CoveoEmulatorOptions options)
    {
        Clock = new VirtualClock(options.TimeProvider);
        _database = new EmulatorDatabase(options.DataFile, Clock);
        _containers = new FileContainers(Clock);
        Access = new AccessCheck(options.OrganizationId, options.ApiKey);

        var urls = new UploadUrls(options.OrganizationId, Clock);
        CreateContainer = new CreateContainerEndpoint(_containers, urls, Address);
        Upload = new UploadEndpoint(_containers, urls, options.MaxContainerBytes);

        var lookup = new SourceLookup(_database);
        var stamps = new OperationStamps(Clock);
        var readers = new DocumentReaders(options.Strict);
        var preparation = new DocumentPreparation(new DocumentBodyDecoder(_containers, options.MaxContainerBytes));
        Status = new StatusEndpoint(lookup, _database, Clock);
        Documents = new DocumentEndpoints(lookup, stamps, readers, preparation, _database, options.MaxRequestBytes);
        var batches = new BatchProcessing(_containers, _database);
        Batch = new BatchEndpoint(lookup, stamps, new BatchEntryPreparation(readers, preparation), batches);
        DeleteOld = new DeleteOldEndpoint(lookup, _database, Clock);

        var providers = new ProviderLookup(_database, options.Strict);
        Identities = new IdentityEndpoints(providers, stamps, _database, options.MaxRequestBytes);
        IdentityBatch = new IdentityBatchEndpoint(providers, stamps, batches, _database);
        DisableOld = new DisableOldEndpoint(providers, _database, Clock);

        Sources = new SourceEndpoints(_database, Clock, options.OrganizationId, options.MaxRequestBytes);
        SourceLists = new SourceListEndpoints(_database);

        var providerModels = new ProviderModelWriter(options.OrganizationId);
        Providers = new ProviderEndpoints(_database, Clock, providerModels, options.MaxRequestBytes);
        ProviderLists = new ProviderListEndpoints(_database, providerModels, options.MaxRequestBytes);

        var cacheLookup = new CacheLookup(_database, options.MaxRequestBytes);
        Cache = new CacheEndpoints(_database, cacheLookup);
        CacheEntities = new CacheEntityEndpoints(_database, cacheLookup, options.MaxRequestBytes);

        State = new StateEndpoints(_database, _containers, stamps, Clock, options.OrganizationId);
        Items = new ItemsEndpoint(_database);
        Explain = new ExplainEndpoint(_database);
        IdentityViews = new IdentitiesEndpoint(_database);
        Log = new LogEndpoint(_database, new LogEntryWriter(options.OrganizationId));
        Console = new EmulatorConsole(_database, Clock, options.OrganizationId, options.ApiKey);
    }

    public VirtualClock Clock { get; }

    public EmulatorAddress Address { get; } = new();

    public AccessCheck Access { get; }

    public StatusEndpoint Status { get; }

    public DocumentEndpoints Documents { get; }

    public BatchEndpoint Batch { get; }

    public DeleteOldEndpoint DeleteOld { get; }

    public IdentityEndpoints Identities { get; }

    public IdentityBatchEndpoint IdentityBatch { get; }

    public DisableOldEndpoint DisableOld { get; }

    public CreateContainerEndpoint CreateContainer { get; }

    public UploadEndpoint Upload { get; }

    public SourceEndpoints Sources { get; }

    public SourceListEndpoints SourceLists { get; }

    public ProviderEndpoints Providers { get; }

    public ProviderListEndpoints ProviderLists { get; }

    public CacheEndpoints Cache { get; }

    public CacheEntityEndpoints CacheEntities { get; }

    public StateEndpoints State { get; }

    public ItemsEndpoint Items { get; }

    public ExplainEndpoint Explain { get; }

    public IdentitiesEndpoint IdentityViews { get; }

    public LogEndpoint Log { get; }

    public EmulatorConsole Console { get; }

    public void Dispose()
    {
        _database.Dispose();
        _containers.Dispose();
    }
}
