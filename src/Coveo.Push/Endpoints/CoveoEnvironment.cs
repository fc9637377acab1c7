namespace Coveo.Push;

/// <summary>The installation of Coveo that an organization lives in. Source: docs.coveo.com/en/78.</summary>
public enum CoveoEnvironment
{
    /// <summary>The public service: the default.</summary>
    Production,

    /// <summary>The HIPAA-compliant service. It exists in the US East region only.</summary>
    Hipaa,

    /// <summary>Coveo's own staging installation; not open to customers.</summary>
    Staging,

    /// <summary>Coveo's own development installation; not open to customers.</summary>
    Development,
}
