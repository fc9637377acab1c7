namespace Coveo.Push.Platform;

/// <summary>What an API key shall be.</summary>
/// <example>
/// <code>
/// var definition = new ApiKeyDefinition("Crawler of the wiki", Privilege.ToPushItems(sourceId)) { Lifetime = ApiKeyLifetime.Years(1) };
/// </code>
/// </example>
public sealed class ApiKeyDefinition
{
    private const string UseEmptyList = "Use an empty list for none.";

    /// <summary>Defines a key.</summary>
    /// <param name="displayName">What people call it: 1 to 125 characters.</param>
    /// <param name="privileges">What it may do, and nothing else. There is no default: a key that may do nothing has to be asked for.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ApiKeyDefinition(string displayName, IEnumerable<Privilege> privileges)
    {
        ArgumentNullException.ThrowIfNull(displayName);
        ArgumentNullException.ThrowIfNull(privileges);
        DisplayName = displayName;
        Privileges = [.. privileges];
    }

    /// <summary>What people call it.</summary>
    public string DisplayName { get; }

    /// <summary>What it may do.</summary>
    public IReadOnlyList<Privilege> Privileges { get; }

    /// <summary>What it is for: at most 1,000 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it can be used.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsEnabled { get; init; } = true;

    /// <summary>From where it can be used: addresses, and networks in CIDR notation such as <c>203.0.113.0/24</c> or <c>2001:db8::/32</c>.</summary>
    /// <value>The default is empty: from everywhere.</value>
    public IReadOnlyList<string> AllowedIps { get; init => field = value ?? throw new ArgumentNullException(nameof(value), UseEmptyList); } = [];

    /// <summary>From where it cannot be used, even if <see cref="AllowedIps"/> says so.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<string> DeniedIps { get; init => field = value ?? throw new ArgumentNullException(nameof(value), UseEmptyList); } = [];

    /// <summary>How long it is valid from its creation.</summary>
    /// <value>The default is <see langword="null"/>: what the service gives a key that says nothing; of a key that is changed, what it has.</value>
    public ApiKeyLifetime? Lifetime { get; init; }

    /// <summary>Whether its value can be exchanged for another one.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsRotationEnabled { get; init; }

    /// <summary>The ID of the template that a new key is made from; it counts at the creation only.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    public string? TemplateId { get; init; }
}
