namespace Coveo.Push.Platform;

/// <summary>Which part of the organization an activity belongs to.</summary>
public enum ActivitySection
{
    /// <summary>The service says nothing, or a word that this library does not know.</summary>
    Unknown,

    /// <summary>Sources, items, fields and security identities.</summary>
    Content,

    /// <summary>Catalogs and storefronts.</summary>
    Commerce,

    /// <summary>Query pipelines and search pages.</summary>
    Search,

    /// <summary>Usage analytics.</summary>
    Analytics,

    /// <summary>The organization itself, its members and keys.</summary>
    Organization,

    /// <summary>Projects.</summary>
    Project,

    /// <summary>Machine learning models; <c>AI_AND_ML</c> in the words of the service.</summary>
    AiAndMachineLearning,

    /// <summary>The service itself.</summary>
    Internal,
}
