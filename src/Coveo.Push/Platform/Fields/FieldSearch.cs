namespace Coveo.Push.Platform;

/// <summary>Which fields to read. What is not set leaves out none.</summary>
public sealed class FieldSearch
{
    /// <summary>The most that the service takes.</summary>
    internal const int LargestPage = 1000;

    /// <summary>Only those whose name has this in it.</summary>
    public string? Name { get; init; }

    /// <summary>Only those of this type.</summary>
    public FieldType? Type { get; init; }

    /// <summary>Only those that come from there. Default: <see cref="FieldOrigin.All"/>.</summary>
    public FieldOrigin Origin { get; init; }

    /// <summary>Only those that are, or are not, facets.</summary>
    public bool? Facet { get; init; }

    /// <summary>Only those by which results can, or cannot, be sorted.</summary>
    public bool? Sort { get; init; }

    /// <summary>Only those of these names; <see langword="null"/> for any.</summary>
    public IReadOnlyList<string>? FieldNames { get; init; }

    /// <summary>Only those of this project, by its ID.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Whether they come from Z to A. Default: <see langword="false"/>.</summary>
    public bool Descending { get; init; }

    /// <summary>How many are asked for at once, 1 to 1,000. Default: 1,000, the most that the service takes.</summary>
    public int PageSize { get; init; } = LargestPage;
}
