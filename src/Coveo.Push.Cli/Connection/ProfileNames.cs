namespace Coveo.Push.Cli.Connection;

/// <summary>What is said about profiles that are not there.</summary>
internal static class ProfileNames
{
    /// <param name="store">The profiles that are there.</param>
    public static string Advice(ProfileStore store) =>
        store.Content.Profiles.Count == 0
            ? "There are none yet: 'coveo-push config set NAME --organization ID' makes one."
            : $"There are: {string.Join(", ", store.Content.Profiles.Keys)}.";
}
