namespace Coveo.Push;

/// <summary>Which of an organization's hosts serves a route.</summary>
public enum PushHost
{
    /// <summary>The host of the Push, Stream and Logs APIs, such as <c>api-ca.cloud.coveo.com</c>.</summary>
    Push,

    /// <summary>The host of the Platform API (sources, fields, security identity providers), such as <c>platform-ca.cloud.coveo.com</c>.</summary>
    Platform,
}
