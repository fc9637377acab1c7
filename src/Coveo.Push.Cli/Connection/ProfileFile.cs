namespace Coveo.Push.Cli.Connection;

/// <summary>What stands in the file of profiles.</summary>
internal sealed class ProfileFile
{
    /// <summary>The name of the profile that is taken if none is named.</summary>
    public string? DefaultProfile { get; set; }

    public SortedDictionary<string, ConnectionProfile> Profiles { get; init; } = new(StringComparer.Ordinal);
}
