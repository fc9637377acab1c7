using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Connection;

namespace Coveo.Push.Cli.Config;

/// <summary>Finds the profile that somebody names.</summary>
internal static class ProfileChoice
{
    /// <param name="store">All profiles.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="UsageException">There is none of that name.</exception>
    public static (string Name, ConnectionProfile Profile) Find(ProfileStore store, string? name) =>
        name is null ? throw new UsageException($"There is no default profile. {ProfileNames.Advice(store)}")
        : store.Content.Profiles.TryGetValue(name, out var profile) ? (name, profile)
        : throw new UsageException($"There is no profile '{name}'. {ProfileNames.Advice(store)}");
}
