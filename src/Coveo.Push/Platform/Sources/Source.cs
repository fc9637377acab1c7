namespace Coveo.Push.Platform;

/// <summary>A source of the organization.</summary>
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

    /// <summary>What it is doing, as the service spells it: <c>PUSH_READY</c> when a Push source rests, <c>REFRESHING</c> while a crawler is at it.</summary>
    public string? Status { get; init; }

    /// <summary>How many items of it are indexed.</summary>
    public long? NumberOfDocuments { get; init; }

    /// <summary>The size of its indexed items, in bytes.</summary>
    public long? DocumentsTotalSize { get; init; }

    /// <summary>Name and ID.</summary>
    public override string ToString() => $"{Name} ({Id})";
}
