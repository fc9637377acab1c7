namespace Coveo.Push;

/// <summary>The base addresses that a client calls.</summary>
public sealed class PushEndpoints
{
    /// <summary>Creates a pair of base addresses.</summary>
    /// <param name="push">Base of the Push, Stream and Logs APIs; routes are appended to it.</param>
    /// <param name="platform">Base of the Platform API; routes are appended to it.</param>
    /// <exception cref="ArgumentException">
    /// An address is relative, has a query, a fragment or user information, or would send the access token in clear text: only
    /// <c>https</c>, and <c>http</c> to this machine itself, are accepted.
    /// </exception>
    public PushEndpoints(Uri push, Uri platform)
    {
        Push = EndpointAddress.Checked(push, nameof(push));
        Platform = EndpointAddress.Checked(platform, nameof(platform));
    }

    /// <summary>Base of the Push, Stream and Logs APIs.</summary>
    public Uri Push { get; }

    /// <summary>Base of the Platform API.</summary>
    public Uri Platform { get; }

    internal string Base(PushHost host) => (host == PushHost.Push ? Push : Platform).AbsoluteUri.TrimEnd('/');
}
