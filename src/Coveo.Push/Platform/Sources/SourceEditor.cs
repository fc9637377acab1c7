namespace Coveo.Push.Platform;

/// <summary>A group, or an API key, that may edit a source.</summary>
public sealed class SourceEditor
{
    /// <summary>Names one.</summary>
    /// <param name="id">Its ID, not its name.</param>
    /// <param name="displayName">Its name, for people; the service needs only the ID.</param>
    public SourceEditor(string id, string? displayName = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        Id = id;
        DisplayName = displayName;
    }

    /// <summary>Its ID.</summary>
    public string Id { get; }

    /// <summary>Its name, if it is known.</summary>
    public string? DisplayName { get; }

    /// <summary>Name and ID.</summary>
    public override string ToString() => DisplayName is null ? Id : $"{DisplayName} ({Id})";
}
