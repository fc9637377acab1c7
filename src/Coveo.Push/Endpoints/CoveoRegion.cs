namespace Coveo.Push;

/// <summary>
/// The region that hosts an organization's data. A key or an organization of one region is unknown in the others.
/// </summary>
/// <remarks>
/// Configuration may spell a region as <c>us</c>, <c>ca</c>, <c>eu</c>, <c>au</c>, by its AWS name (<c>ca-central-1</c>) or by the
/// name in the documentation (<c>Canada</c>), in any case: see <see cref="CoveoRegionParser"/>. Source: docs.coveo.com/en/78.
/// </remarks>
public enum CoveoRegion
{
    /// <summary>US East (AWS <c>us-east-1</c>): the default, and the only region of the HIPAA environment.</summary>
    UsEast,

    /// <summary>Canada (AWS <c>ca-central-1</c>).</summary>
    Canada,

    /// <summary>Ireland (AWS <c>eu-west-1</c>).</summary>
    Ireland,

    /// <summary>Australia (AWS <c>ap-southeast-2</c>).</summary>
    Australia,
}
