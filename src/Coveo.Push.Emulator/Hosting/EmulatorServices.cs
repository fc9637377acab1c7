using Coveo.Push.Emulator.Access;
using Coveo.Push.Emulator.Batches;
using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Console.Routing;
using Coveo.Push.Emulator.Control;
using Coveo.Push.Emulator.Documents;
using Coveo.Push.Emulator.Faults;
using Coveo.Push.Emulator.Files;
using Coveo.Push.Emulator.Indexing;
using Coveo.Push.Emulator.Journal;
using Coveo.Push.Emulator.Limits;
using Coveo.Push.Emulator.Logs;
using Coveo.Push.Emulator.Pipeline;
using Coveo.Push.Emulator.Platform.Activities;
using Coveo.Push.Emulator.Platform.ApiKeys;
using Coveo.Push.Emulator.Platform.Fields;
using Coveo.Push.Emulator.Platform.Mappings;
using Coveo.Push.Emulator.Platform.Organization;
using Coveo.Push.Emulator.Platform.SecurityCache;
using Coveo.Push.Emulator.Platform.SecurityProviders;
using Coveo.Push.Emulator.Platform.Sources;
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
        HostNames = [.. options.AllowedHosts, EmulatorListener.HostNameOf(EmulatorListener.OwnAddress(options.Address))];
        MaxRequestBytes = options.MaxRequestBytes;
        Clock = new VirtualClock(options.TimeProvider);
        Journal = new RequestJournal(Clock, options.TimeProvider, new SecretMask(options.ApiKey));
        var stages = new PipelineStages(options.Pipeline, Clock);
        var entrance = new PipelineEntrance(options.Pipeline);
        var keys = new KeyRing(options.ApiKey);
        _database = new EmulatorDatabase(options.DataFile, Clock, stages, keys);
        _containers = new FileContainers(Clock, options.Limits.ContainerLifetime, options.DataFile);
        Faults = new FaultScript([.. options.Faults]);
        FaultInjection = new FaultInjection(Faults, _containers, options.TimeProvider, options.MaxContainerBytes);
        Access = new AccessCheck(options.OrganizationId, keys, Clock);
        var calls = new CallLimits(options.Limits, Clock);
        PushAccess = new PushAccess(Access, calls);
        var items = new ItemLimits(options.Limits, _database, Clock);

        var urls = new UploadUrls(options.OrganizationId, Clock, options.Limits.ContainerLifetime);
        var containerWriter = new FileContainerWriter(urls);
        CreateContainer = new CreateContainerEndpoint(_containers, containerWriter);
        Upload = new UploadEndpoint(_containers, urls, options.MaxContainerBytes);

        var lookup = new SourceLookup(_database);
        var stamps = new OperationStamps(Clock);
        stamps.BeginRun(_database.Run);
        var readers = new DocumentReaders(options.Strict);
        var preparation = new DocumentPreparation(
            _containers, new DocumentBodyDecoder(options.MaxContainerBytes), options.Limits.PermissionsPerItem);
        Status = new StatusEndpoint(lookup, _database, Clock);
        Documents = new DocumentEndpoints(lookup, stamps, readers, preparation, items, entrance, _database, options.MaxRequestBytes);
        var delivery = new BatchDelivery(_containers);
        var batches = new BatchProcessing(_containers, _database);
        var batchEntries = new BatchEntryPreparation(readers, preparation, items);
        Batch = new BatchEndpoint(lookup, stamps, batchEntries, items, entrance, batches, delivery);
        var oldItems = new OldItemsDeletion(entrance, _database);
        DeleteOld = new DeleteOldEndpoint(lookup, oldItems, Clock);
        Streams = new StreamServices(
            lookup, stamps, batchEntries, items, entrance, batches, delivery, oldItems, _containers, containerWriter, _database, Clock,
            options.Limits.BytesPerStreamItem);

        var providers = new ProviderLookup(_database, options.Strict);
        Identities = new IdentityEndpoints(providers, stamps, entrance, _database, options.MaxRequestBytes);
        IdentityBatch = new IdentityBatchEndpoint(providers, stamps, entrance, batches, delivery, _database);
        DisableOld = new DisableOldEndpoint(providers, entrance, _database, Clock);

        var resources = new ResourceLimits(options.Limits);
        Sources = new SourceEndpoints(_database, resources, Clock, options.OrganizationId, options.MaxRequestBytes);
        SourceLists = new SourceListEndpoints(_database, Access);
        SourceUpdates = new SourceUpdateEndpoints(_database, Clock, options.MaxRequestBytes);
        SourceOperations = new SourceOperationEndpoints(_database, Clock);

        Fields = new FieldEndpoints(_database, options.MaxRequestBytes);
        FieldLists = new FieldListEndpoints(_database, options.MaxRequestBytes);
        FieldBatches = new FieldBatchEndpoints(_database, options.MaxRequestBytes);
        var mappings = new MappingStore(_database, options.MaxRequestBytes);
        Mappings = new MappingEndpoints(mappings);
        MappingTypes = new MappingTypeEndpoints(mappings);
        MappingRules = new MappingRuleEndpoints(mappings);

        var providerModels = new ProviderModelWriter(options.OrganizationId);
        Providers = new ProviderEndpoints(_database, resources, Clock, providerModels, options.MaxRequestBytes);
        ProviderLists = new ProviderListEndpoints(_database, providerModels, options.MaxRequestBytes);

        var cacheLookup = new CacheLookup(_database, options.MaxRequestBytes);
        Cache = new CacheEndpoints(_database, cacheLookup);
        CacheEntities = new CacheEntityEndpoints(_database, cacheLookup, options.MaxRequestBytes);

        ApiKeys = new ApiKeyEndpoints(_database, Access, Clock, new ApiKeyModelWriter(options.OrganizationId, Clock), options.MaxRequestBytes);
        Privileges = new PrivilegeEndpoints(Access, options.MaxRequestBytes);
        Organization = new OrganizationEndpoints(_database, Access, new LicenseWriter(Clock), options.OrganizationId);
        Limits = new LimitEndpoints(_database, new OrganizationLimits(options.Limits, calls, items), new LimitWriter(Clock), Clock);
        OrganizationState = new OrganizationStateEndpoint(_database);

        Info = new InfoEndpoint(_database, _containers, options.Pipeline, new LimitUse(options.Limits, calls, items), Clock, options.OrganizationId);
        State = new StateEndpoints(_database, _containers, stamps, Journal, Faults, new LimitUse(options.Limits, calls, items), stages, Clock);
        Step = new StepEndpoint(_database, stages);
        Items = new ItemsEndpoint(_database);
        Explain = new ExplainEndpoint(_database);
        IdentityViews = new IdentitiesEndpoint(_database);
        var logEntries = new LogEntryWriter(options.OrganizationId);
        Logs = new LogApiEndpoints(_database, logEntries, options.MaxRequestBytes);
        Activities = new ActivityEndpoints(_database, Clock, new ActivityModelWriter(options.OrganizationId, Clock), options.MaxRequestBytes);
        Log = new LogEndpoint(_database, logEntries);
        DataFiles = new DataFileEndpoints(_database, _containers, stamps, new LimitUse(options.Limits, calls, items));
        Requests = new RequestsEndpoint(Journal);
        FaultList = new FaultsEndpoint(Faults, options.MaxRequestBytes);
        Console = new EmulatorConsole(_database, Journal, Faults, Clock, options.OrganizationId, options.ApiKey);
    }

    /// <summary>Gets the names of the emulator's host that clients may use, besides those of every machine for itself.</summary>
    public IReadOnlyList<string> HostNames { get; }

    public int MaxRequestBytes { get; }

    public VirtualClock Clock { get; }

    public RequestJournal Journal { get; }

    public FaultScript Faults { get; }

    public FaultInjection FaultInjection { get; }

    public AccessCheck Access { get; }

    public PushAccess PushAccess { get; }

    public StatusEndpoint Status { get; }

    public DocumentEndpoints Documents { get; }

    public BatchEndpoint Batch { get; }

    public DeleteOldEndpoint DeleteOld { get; }

    public StreamServices Streams { get; }

    public IdentityEndpoints Identities { get; }

    public IdentityBatchEndpoint IdentityBatch { get; }

    public DisableOldEndpoint DisableOld { get; }

    public CreateContainerEndpoint CreateContainer { get; }

    public UploadEndpoint Upload { get; }

    public SourceEndpoints Sources { get; }

    public SourceListEndpoints SourceLists { get; }

    public SourceUpdateEndpoints SourceUpdates { get; }

    public SourceOperationEndpoints SourceOperations { get; }

    public FieldEndpoints Fields { get; }

    public FieldListEndpoints FieldLists { get; }

    public FieldBatchEndpoints FieldBatches { get; }

    public MappingEndpoints Mappings { get; }

    public MappingTypeEndpoints MappingTypes { get; }

    public MappingRuleEndpoints MappingRules { get; }

    public ProviderEndpoints Providers { get; }

    public ProviderListEndpoints ProviderLists { get; }

    public CacheEndpoints Cache { get; }

    public CacheEntityEndpoints CacheEntities { get; }

    public LogApiEndpoints Logs { get; }

    public ActivityEndpoints Activities { get; }

    public ApiKeyEndpoints ApiKeys { get; }

    public PrivilegeEndpoints Privileges { get; }

    public OrganizationEndpoints Organization { get; }

    public LimitEndpoints Limits { get; }

    public OrganizationStateEndpoint OrganizationState { get; }

    public StateEndpoints State { get; }

    public InfoEndpoint Info { get; }

    public StepEndpoint Step { get; }

    public ItemsEndpoint Items { get; }

    public ExplainEndpoint Explain { get; }

    public IdentitiesEndpoint IdentityViews { get; }

    public LogEndpoint Log { get; }

    public DataFileEndpoints DataFiles { get; }

    public RequestsEndpoint Requests { get; }

    public FaultsEndpoint FaultList { get; }

    public EmulatorConsole Console { get; }

    public void Dispose()
    {
        _database.Dispose();
        _containers.Dispose();
    }
}
