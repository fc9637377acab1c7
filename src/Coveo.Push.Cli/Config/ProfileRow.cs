using Coveo.Push.Cli.Connection;
using Coveo.Push.Cli.Output;

namespace Coveo.Push.Cli.Config;

/// <summary>A profile as a result: with everything but the key.</summary>
internal static class ProfileRow
{
    /// <param name="store">All profiles.</param>
    /// <param name="name">Its name.</param>
    /// <param name="profile">The profile.</param>
    public static OutputRow Of(ProfileStore store, string name, ConnectionProfile profile) => new()
    {
        { "name", name },
        { "default", store.Content.DefaultProfile == name },
        { "organizationId", profile.OrganizationId },
        { "region", profile.Region },
        { "environment", profile.Environment },
        { "endpoint", profile.Endpoint },
        { "source", profile.Source },
        { "hasApiKey", profile.ApiKey is not null },
    };
}
