namespace Coveo.Push.Platform;

/// <summary>The wire names of the visibilities.</summary>
internal static class SourceVisibilityNames
{
    public static string WireName(this SourceVisibility visibility) => visibility switch
    {
        SourceVisibility.Private => "PRIVATE",
        SourceVisibility.Secured => "SECURED",
        SourceVisibility.Shared => "SHARED",
        _ => throw new ArgumentOutOfRangeException(nameof(visibility), visibility, $"'{visibility}' is not a visibility. Use Private, Secured or Shared."),
    };

    public static SourceVisibility? Parse(string? wireName) => wireName?.ToUpperInvariant() switch
    {
        "PRIVATE" => SourceVisibility.Private,
        "SECURED" => SourceVisibility.Secured,
        "SHARED" => SourceVisibility.Shared,
        _ => null,
    };
}
