using System.Net;

namespace Coveo.Push;

/// <summary>One operation of the service: how it is called, what it answers, and whether a call may be repeated.</summary>
public sealed class PushRoute
{
    internal PushRoute(string name, HttpMethod method, PushHost host, string template, bool repeatable, params HttpStatusCode[] expectedStatuses)
    {
        Name = name;
        Method = method;
        Host = host;
        Template = template;
        IsRepeatable = repeatable;
        ExpectedStatuses = expectedStatuses;
    }

    /// <summary>The operation's name in this library, such as <c>AddOrUpdateDocument</c>; stable, for logs and tests.</summary>
    public string Name { get; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The host that serves the route.</summary>
    public PushHost Host { get; }

    /// <summary>The path below the host, with its placeholders in braces: <c>/push/v1/organizations/{organizationId}/files</c>.</summary>
    public string Template { get; }

    /// <summary>
    /// The statuses that the documentation names for success. Another 2xx is taken as success too, as the service's documents
    /// contradict each other there; a web page in place of an answer is not.
    /// </summary>
    public IReadOnlyList<HttpStatusCode> ExpectedStatuses { get; }

    /// <summary>
    /// Whether a call that may already have acted can be sent again without harm. Creating a source or an API key cannot: a second
    /// call would make a second one, or fail on the first.
    /// </summary>
    public bool IsRepeatable { get; }

    /// <summary>The method and the template, such as <c>POST /push/v1/organizations/{organizationId}/files</c>.</summary>
    public override string ToString() => $"{Method} {Template}";
}
