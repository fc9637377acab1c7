using System.Text.Json;

namespace Coveo.Push.Platform;

/// <summary>A source of the organization. What an answer does not say is <see langword="null"/>, or empty.</summary>
public sealed class Source
{
    /// <summary>Its ID, an opaque text such as <c>acmeorg1-abcdefghijklmnopqrstuvwxyz</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its type as the service spells it: <c>PUSH</c>, <c>CATALOG</c>, <c>WEB2</c>, ….</summary>
    public string? SourceType { get; init; }

    /// <summary>Who may see its items, if the answer says so in a word that is known.</summary>
    public SourceVisibility? Visibility { get; init; }

    /// <summary>Whether the Push API may be used on it.</summary>
    public bool IsPushEnabled { get; init; }

    /// <summary>Whether the Stream API may be used on it.</summary>
    public bool IsStreamEnabled { get; init; }

    /// <summary>Who created it.</summary>
    public string? Owner { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedDate { get; init; }

    /// <summary>Who changed it last.</summary>
    public string? LastModifier { get; init; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset? LastModifiedDate { get; init; }

    /// <summary>What it is doing.</summary>
    public SourceState State { get; init; }

    /// <summary>The same as the service spells it: <c>PUSH_READY</c> when a Push source rests, <c>REFRESHING</c> while a crawler is at it.</summary>
    public string? Status { get; init; }

    /// <summary>The same more exactly, as the service spells it: <c>STARTING_REFRESH</c>, <c>DELETING</c>, ….</summary>
    public string? ExtendedStatus { get; init; }

    /// <summary>The same for people.</summary>
    public string? StatusMessage { get; init; }

    /// <summary>Why it paused itself, as the service spells it.</summary>
    public string? PausedOnErrorCode { get; init; }

    /// <summary>Which operation is going on, as the service spells it; see <see cref="ActivityOperations"/>.</summary>
    public string? RefreshType { get; init; }

    /// <summary>What can be done to it now, as the service spells it.</summary>
    public IReadOnlyList<string> AllowedOperations { get; init; } = [];

    /// <summary>What is wrong with its configuration, if something is.</summary>
    public SourceProblem? ConfigurationError { get; init; }

    /// <summary>What was done to it last.</summary>
    public SourceOperation? LastOperation { get; init; }

    /// <summary>What will be done to it next; a source that is pushed to has no schedule.</summary>
    public SourceOperation? NextOperation { get; init; }

    /// <summary>When its last rebuild, rescan or refresh ended.</summary>
    public DateTimeOffset? LastRefreshEndDate { get; init; }

    /// <summary>When its last rebuild ended.</summary>
    public DateTimeOffset? LastRebuildEndDate { get; init; }

    /// <summary>When its last full refresh, the console's rescan, ended.</summary>
    public DateTimeOffset? LastFullRefreshEndDate { get; init; }

    /// <summary>When its last incremental refresh ended.</summary>
    public DateTimeOffset? LastIncrementalRefreshEndDate { get; init; }

    /// <summary>How many items of it are indexed.</summary>
    public long? NumberOfDocuments { get; init; }

    /// <summary>The size of its indexed items, in bytes.</summary>
    public long? DocumentsTotalSize { get; init; }

    /// <summary>Whether a change takes effect only once everything is pushed again.</summary>
    public bool? IsRebuildRequired { get; init; }

    /// <summary>Why, as the service spells it: <c>SOURCE_CONFIGURATION_UPDATED</c>, <c>FIELD_CONFIGURATION_UPDATED</c>.</summary>
    public IReadOnlyList<string> RebuildRequiredReasons { get; init; } = [];

    /// <summary>How many mappings of metadata to fields it has.</summary>
    public int? NumberOfMappings { get; init; }

    /// <summary>The IDs of its security identity providers; the first one is what its items' permissions mean where they name none.</summary>
    public IReadOnlyList<string> SecurityProviderIds { get; init; } = [];

    /// <summary>Who may see its items by permissions of the source itself; they count as <see cref="ContentSecurity"/> says.</summary>
    public DocumentPermissions? Permissions { get; init; }

    /// <summary>The groups that may edit it.</summary>
    public IReadOnlyList<SourceEditor> GroupsThatCanEdit { get; init; } = [];

    /// <summary>The API keys that may edit it.</summary>
    public IReadOnlyList<SourceEditor> ApiKeysThatCanEdit { get; init; } = [];

    /// <summary>
    /// The whole model as the service gave it, for what has no property here, such as <c>ocrFileTypes</c> or <c>customParameters</c>; of the
    /// kind <see cref="JsonValueKind.Undefined"/> where there was none.
    /// </summary>
    public JsonElement Model { get; init; }

    /// <summary>Name and ID.</summary>
    public override string ToString() => $"{Name} ({Id})";
}
