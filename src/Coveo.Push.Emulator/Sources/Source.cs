namespace Coveo.Push.Emulator.Sources;

/// <param name="Id">The opaque ID, <c>{org}-{26 characters}</c>.</param>
/// <param name="Name">Unique in the organization.</param>
/// <param name="SourceType"><c>PUSH</c> or <c>CATALOG</c>.</param>
/// <param name="Visibility">One of <see cref="SourceVisibility"/>.</param>
/// <param name="PushEnabled">Whether the Push API accepts items for it.</param>
/// <param name="StreamEnabled">Whether the Stream API accepts items for it.</param>
/// <param name="CreatedAt">Unix time in milliseconds.</param>
/// <param name="Floor">Operations with a lower ordering ID are ignored since the last delete-old.</param>
internal sealed record Source(
    string Id,
    string Name,
    string SourceType,
    string Visibility,
    bool PushEnabled,
    bool StreamEnabled,
    long CreatedAt,
    ulong Floor)
{
    public bool IsSecured => string.Equals(Visibility, SourceVisibility.Secured, StringComparison.Ordinal);

    public bool IsPushSource => string.Equals(SourceType, SourceTypes.Push, StringComparison.Ordinal);
}
