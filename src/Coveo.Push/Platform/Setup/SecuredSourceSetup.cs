namespace Coveo.Push.Platform;

/// <summary>What belongs to a secured source beside itself.</summary>
public sealed class SecuredSourceSetup
{
    private const string UseEmptyList = "Use an empty list for none.";

    /// <summary>The name of its security identity provider; several sources may share one.</summary>
    /// <value>The default is <see langword="null"/>: the source's name with <c>Identities</c> behind it.</value>
    public string? ProviderName { get; init; }

    /// <summary>The providers to which identities are passed on; one that is there already gets those that it lacks.</summary>
    /// <value>The default is the e-mail provider.</value>
    public IReadOnlyList<CascadingSecurityProvider> CascadingProviders { get; init => field = value ?? throw new ArgumentNullException(nameof(value), UseEmptyList); } = [CascadingSecurityProvider.Email];

    /// <summary>Whether the names of identities differ by case. Of a provider that is there already this is not changed.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsCaseSensitive { get; init; }

    /// <summary>The fields that its metadata goes into; those that are missing are made (<see cref="IFieldsClient"/>).</summary>
    /// <value>The default is none.</value>
    public IReadOnlyList<FieldDefinition> Fields { get; init => field = value ?? throw new ArgumentNullException(nameof(value), UseEmptyList); } = [];

    /// <summary>
    /// The name of an API key that may push the source's items and the provider's identities, and nothing else: made if there is none of that name. Its value
    /// is known only to the call that makes it. The key that makes it needs the privilege to create keys.
    /// </summary>
    /// <value>The default is <see langword="null"/>: no key is made.</value>
    public string? ApiKeyName { get; init; }

    /// <summary>
    /// How long to wait until a new source takes items; the first one of an organization needs some minutes (docs.coveo.com/en/1546). 0 does not wait.
    /// A source that is there already and was never used is waited for too: the call that made it may have ended before.
    /// </summary>
    /// <value>The default is 15 minutes; a day at most.</value>
    public TimeSpan ReadyTimeout { get; init; } = TimeSpan.FromMinutes(15);
}
