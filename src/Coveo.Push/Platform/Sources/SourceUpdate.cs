using System.Text.Json;

namespace Coveo.Push.Platform;

/// <summary>What to change of a source. What is not set stays as it is, also what this library does not know.</summary>
/// <example>
/// <code>
/// using var types = JsonDocument.Parse("""["pdf","png"]""");
/// await client.Sources.UpdateAsync(sourceId, new SourceUpdate
/// {
///     Properties = new Dictionary&lt;string, JsonElement&gt; { ["ocrFileTypes"] = types.RootElement },
/// });
/// </code>
/// </example>
public sealed class SourceUpdate
{
    private const string UseEmptyMap = "It is null. Leave it out, or set it to an empty dictionary, to change none.";

    /// <summary>
    /// Who may see its items; the service discourages changing it later. <see cref="ISourcesClient.SetContentSecurityAsync"/> sets it together
    /// with the permissions that go with it.
    /// </summary>
    public SourceVisibility? Visibility { get; init; }

    /// <summary>The groups that may edit the source, all of them: who is left out may no longer.</summary>
    public IReadOnlyList<SourceEditor>? GroupsThatCanEdit { get; init; }

    /// <summary>The API keys that may edit the source, all of them: one that is left out may no longer.</summary>
    public IReadOnlyList<SourceEditor>? ApiKeysThatCanEdit { get; init; }

    /// <summary>Custom parameters to set, by name; <see langword="null"/> takes one away. The others stay.</summary>
    public IReadOnlyDictionary<string, string?> CustomParameters { get; init => field = value ?? throw new ArgumentNullException(nameof(value), UseEmptyMap); } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Other properties of the service's source model to set, by their names there, such as <c>ocrFileTypes</c>. Each is replaced as a whole.</summary>
    public IReadOnlyDictionary<string, JsonElement> Properties { get; init => field = value ?? throw new ArgumentNullException(nameof(value), UseEmptyMap); } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    /// <summary>
    /// Whether the service shall rebuild the source then. Default: <see langword="false"/>; the service's own default is to rebuild. Of a source
    /// that is pushed to, nothing but its crawler can be rebuilt.
    /// </summary>
    public bool Rebuild { get; init; }

    /// <summary>
    /// Whether the service shall bring the security identity providers in line that its own connectors use. Default: <see langword="false"/>; it
    /// does nothing for a provider whose identities are pushed.
    /// </summary>
    public bool UpdateSecurityProviders { get; init; }
}
