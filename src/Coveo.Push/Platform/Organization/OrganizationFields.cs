namespace Coveo.Push.Platform;

/// <summary>What is read beside the organization itself.</summary>
[Flags]
public enum OrganizationFields
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Its license.</summary>
    License = 1,

    /// <summary>Its state.</summary>
    Status = 2,
}
