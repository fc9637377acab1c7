namespace Coveo.Push.Serialization;

/// <summary>A page of a listing of the platform.</summary>
internal sealed record PageContract<T>(List<T?>? Items, long? TotalEntries, int? TotalPages)
    where T : class;
