using System.Text.Json;

namespace Coveo.Push.Platform;

/// <summary>What a new source shall be (docs.coveo.com/en/1546).</summary>
/// <example>
/// <code>
/// var source = await client.Sources.CreateAsync(SourceDefinition.Push("Wiki", SourceVisibility.Secured));
/// </code>
/// </example>
public sealed class SourceDefinition
{
    internal const string PushType = "PUSH";
    internal const string CatalogType = "CATALOG";

    /// <summary>Defines a Push source; the same as <see cref="Push"/>.</summary>
    /// <param name="name">Its name: unique in the organization, shorter than 255 characters, and fixed once the source exists.</param>
    /// <param name="visibility">Who may see its items. There is no default: nothing is public unless somebody says so.</param>
    public SourceDefinition(string name, SourceVisibility visibility)
        : this(name, visibility, PushType, isPushEnabled: true, isStreamEnabled: false)
    {
    }

    private SourceDefinition(string name, SourceVisibility visibility, string sourceType, bool isPushEnabled, bool isStreamEnabled)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        Visibility = visibility;
        SourceType = sourceType;
        IsPushEnabled = isPushEnabled;
        IsStreamEnabled = isStreamEnabled;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Who may see its items.</summary>
    public SourceVisibility Visibility { get; }

    /// <summary>Its type as the service spells it: <c>PUSH</c> or <c>CATALOG</c>.</summary>
    public string SourceType { get; }

    /// <summary>Whether the Push API may be used on it.</summary>
    public bool IsPushEnabled { get; }

    /// <summary>Whether the Stream API may be used on it.</summary>
    public bool IsStreamEnabled { get; }

    /// <summary>
    /// Other properties of the service's source model, by their names there, such as <c>ocrFileTypes</c>; sent as they are. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, JsonElement> Properties { get; init; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    /// <summary>Defines a source for the Push API.</summary>
    /// <param name="name">Its name: unique in the organization, shorter than 255 characters, and fixed once the source exists.</param>
    /// <param name="visibility">Who may see its items. There is no default: nothing is public unless somebody says so.</param>
    /// <param name="streamEnabled">Whether the Stream API may be used on it too.</param>
    /// <returns>The definition.</returns>
    public static SourceDefinition Push(string name, SourceVisibility visibility, bool streamEnabled = false) =>
        new(name, visibility, PushType, isPushEnabled: true, streamEnabled);

    /// <summary>Defines a source for the Stream API, whose items a catalog can be made of.</summary>
    /// <param name="name">Its name: unique in the organization, shorter than 255 characters, and fixed once the source exists.</param>
    /// <param name="visibility">Who may see its items. There is no default: nothing is public unless somebody says so.</param>
    /// <param name="pushEnabled">Whether the Push API may be used on it too.</param>
    /// <returns>The definition.</returns>
    public static SourceDefinition Catalog(string name, SourceVisibility visibility, bool pushEnabled = false) =>
        new(name, visibility, CatalogType, pushEnabled, isStreamEnabled: true);
}
