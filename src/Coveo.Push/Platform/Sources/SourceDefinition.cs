namespace Coveo.Push.Platform;

/// <summary>What a new Push source shall be.</summary>
public sealed class SourceDefinition
{
    /// <summary>Defines a source.</summary>
    /// <param name="name">Its name: unique in the organization, shorter than 255 characters, and fixed once the source exists.</param>
    /// <param name="visibility">Who may see its items. There is no default: nothing is public unless somebody says so.</param>
    public SourceDefinition(string name, SourceVisibility visibility)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        Visibility = visibility;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Who may see its items.</summary>
    public SourceVisibility Visibility { get; }
}
