using Coveo.Push.Emulator.Fields;

namespace Coveo.Push.Emulator.Platform.Fields;

/// <summary>Which fields are asked for; what is <see langword="null"/> does not matter.</summary>
internal sealed record FieldFilter
{
    /// <summary>Gets a part of the name.</summary>
    public string? Name { get; init; }

    public string? Type { get; init; }

    public bool? IsSystem { get; init; }

    public bool? IsFacet { get; init; }

    public bool? IsSorted { get; init; }

    public IReadOnlyList<string>? Names { get; init; }

    public string? ProjectId { get; init; }

    public bool Matches(Field field) =>
        (Name is null || field.Name.Contains(Name, StringComparison.OrdinalIgnoreCase))
        && (Type is null || string.Equals(field.Type, Type, StringComparison.Ordinal))
        && (IsSystem is null || field.IsSystem == IsSystem)
        && (IsFacet is null || field.Has(FieldTraits.Facet) == IsFacet)
        && (IsSorted is null || field.Has(FieldTraits.Sort) == IsSorted)
        && (Names is null || Names.Contains(field.Name, StringComparer.Ordinal))
        && (ProjectId is null || field.ProjectIds?.Contains(ProjectId, StringComparer.Ordinal) == true);
}
