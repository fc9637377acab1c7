namespace Coveo.Push.Platform;

/// <summary>Limits of the section <see cref="LimitSections.Content"/>. There are more; they all are listed.</summary>
public static class LimitKeys
{
    /// <summary>How many sources there may be.</summary>
    public const string Sources = "numberOfSourcesLimit";

    /// <summary>How many security identity providers there may be.</summary>
    public const string SecurityProviders = "numberOfSecurityProvidersLimit";

    /// <summary>How many fields there may be.</summary>
    public const string Fields = "numberOfFieldsLimit";
}
