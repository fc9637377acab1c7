using System.Reflection;

namespace Coveo.Push.Transport;

/// <summary>What the library calls itself in its requests, and what its user adds to that.</summary>
internal sealed class UserAgent
{
    private static readonly string Library = "Coveo.Push/" + Version();
    private readonly string _value;

    public UserAgent(string? suffix) => _value = suffix is null ? Library : Library + " " + suffix;

    public void AddTo(HttpRequestMessage message) => message.Headers.TryAddWithoutValidation("User-Agent", _value);

    private static string Version()
    {
        var version = typeof(UserAgent).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";

        // What follows the plus sign names a commit, which is nobody's business but the package's.
        return version.Split('+')[0];
    }
}
