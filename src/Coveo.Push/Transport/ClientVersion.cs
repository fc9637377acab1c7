using System.Net.Http.Headers;
using System.Reflection;

namespace Coveo.Push.Transport;

/// <summary>What the library calls itself in its requests.</summary>
internal static class ClientVersion
{
    public static readonly ProductInfoHeaderValue UserAgent = new("Coveo.Push", Number());

    private static string Number()
    {
        var version = typeof(ClientVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";

        // What follows the plus sign names a commit, which is nobody's business but the package's.
        return version.Split('+')[0];
    }
}
