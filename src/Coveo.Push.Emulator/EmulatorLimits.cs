namespace Coveo.Push.Emulator;

/// <summary>How much an organization may do (<c>docs.coveo.com/en/63</c>). Days and minutes are those of the emulator's virtual clock.</summary>
/// <remarks>
/// The sizes of requests and uploads are options of their own: <see cref="CoveoEmulatorOptions.MaxRequestBytes"/> and
/// <see cref="CoveoEmulatorOptions.MaxContainerBytes"/>. What was used is in <c>GET /_emulator/info</c>; it is forgotten when the emulator stops.
/// </remarks>
/// <example>
/// <code>
/// var options = new CoveoEmulatorOptions { Limits = EmulatorLimits.Realistic with { CallsPerFiveMinutes = 10 } };
/// </code>
/// </example>
public sealed record EmulatorLimits
{
    /// <summary>Gets the default: calls and items without end, 5,000 permissions for an item, containers of 60 minutes.</summary>
    public static EmulatorLimits Off { get; } = new();

    /// <summary>Gets the numbers that are published for the Stream API in production, which shares its limits with the Push API.</summary>
    /// <value>15,000 calls per day, 250 calls per 5 minutes, 1,000,000 items; otherwise like <see cref="Off"/>.</value>
    public static EmulatorLimits Realistic { get; } = new()
    {
        CallsPerDay = 15_000,
        CallsPerFiveMinutes = 250,
        ItemsInIndex = 1_000_000,
    };

    /// <summary>Gets how many Push API calls are answered from midnight to midnight, UTC; more get 429 <c>TOO_MANY_REQUESTS</c>.</summary>
    /// <value>At least 1. The default is <see langword="null"/>: any number.</value>
    public int? CallsPerDay { get; init; }

    /// <summary>Gets how many Push API calls are answered in any 5 minutes; more get 429 <c>TOO_MANY_REQUESTS</c>.</summary>
    /// <value>At least 1. The default is <see langword="null"/>: any number.</value>
    public int? CallsPerFiveMinutes { get; init; }

    /// <summary>
    /// Gets how many items can be added or updated from midnight to midnight, UTC; the next call with items gets 429
    /// <c>TOO_MANY_DOCUMENTS_DAILY</c>.
    /// </summary>
    /// <value>At least 1. The default is <see langword="null"/>: any number.</value>
    public long? ItemsPerDay { get; init; }

    /// <summary>Gets how many items the index holds; when there are so many, a call with items gets 412 <c>DOCUMENT_LIMIT_EXCEEDED</c>.</summary>
    /// <value>At least 1. The default is <see langword="null"/>: any number.</value>
    public long? ItemsInIndex { get; init; }

    /// <summary>Gets how many sources there may be; one more gets 412 <c>LIMIT_REACHED</c>, a code the service does not publish.</summary>
    /// <value>At least 1. The default is <see langword="null"/>: any number.</value>
    public int? Sources { get; init; }

    /// <summary>Gets how many security identity providers may be created, besides the one that is built in; one more gets 412 <c>LIMIT_REACHED</c>.</summary>
    /// <value>At least 1. The default is <see langword="null"/>: any number.</value>
    public int? SecurityProviders { get; init; }

    /// <summary>Gets how many identities the permissions of an item may allow and deny; an item with more is rejected after its 202.</summary>
    /// <value>At least 1. The default is 5,000.</value>
    public int PermissionsPerItem { get; init; } = 5000;

    /// <summary>
    /// Gets how many bytes of JSON an element of a file of the Stream API may have; a larger one is rejected after its 202
    /// (<c>docs.coveo.com/en/l62e0540</c>).
    /// </summary>
    /// <value>At least 1. The default is 3 MiB.</value>
    public int BytesPerStreamItem { get; init; } = 3 * 1024 * 1024;

    /// <summary>Gets how long a file container can be uploaded to and used; afterwards its URL answers 403 (<c>docs.coveo.com/en/43</c>).</summary>
    /// <value>1 second to 7 days, in whole seconds. The default is 60 minutes.</value>
    public TimeSpan ContainerLifetime { get; init; } = TimeSpan.FromMinutes(60);
}
