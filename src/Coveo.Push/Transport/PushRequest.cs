using System.Globalization;
using System.Text;

namespace Coveo.Push.Transport;

/// <summary>One call to make: a route, the values of its placeholders, a query and a body. It can be turned into a message again and again.</summary>
internal sealed class PushRequest(PushRoute route)
{
    private readonly List<KeyValuePair<string, string>> _pathValues = [];
    private readonly List<KeyValuePair<string, string>> _query = [];

    public PushRoute Route { get; } = route;

    /// <summary>The JSON body, or <see langword="null"/> for none.</summary>
    public ReadOnlyMemory<byte>? Body { get; private set; }

    /// <summary>What the call is about, for messages: <c>item 'https://…' of source 'x'</c>.</summary>
    public string? Subject { get; private set; }

    /// <summary>Says what a good answer lacks that the call is made for, or <see langword="null"/> where it lacks nothing.</summary>
    public Func<PushResponse, string?>? Flaw { get; private set; }

    /// <summary>An answer without what the call is made for counts as a failed attempt.</summary>
    public PushRequest Needs(Func<PushResponse, string?> flaw)
    {
        Flaw = flaw;
        return this;
    }

    public PushRequest About(string subject)
    {
        Subject = subject;
        return this;
    }

    public PushRequest Path(string placeholder, string value)
    {
        _pathValues.Add(new(placeholder, value));
        return this;
    }

    public PushRequest Query(string name, string? value)
    {
        if (value is not null)
        {
            _query.Add(new(name, value));
        }

        return this;
    }

    public PushRequest Query(string name, bool value) => Query(name, value ? "true" : "false");

    public PushRequest Query(string name, int value) => Query(name, value.ToString(CultureInfo.InvariantCulture));

    public PushRequest Query(string name, OrderingId? value) => Query(name, value?.ToString());

    public PushRequest Json(ReadOnlyMemory<byte> body)
    {
        Body = body;
        return this;
    }

    /// <summary>The address of the call. Every value is percent-encoded; a value never adds a path segment or a parameter.</summary>
    public Uri Address(PushEndpoints endpoints, string organizationId)
    {
        var address = new StringBuilder(endpoints.Base(Route.Host)).Append(Route.Template);
        address.Replace("{organizationId}", Uri.EscapeDataString(organizationId));
        foreach (var (placeholder, value) in _pathValues)
        {
            address.Replace("{" + placeholder + "}", Uri.EscapeDataString(value));
        }

        var separator = '?';
        foreach (var (name, value) in _query)
        {
            address.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }

        return new Uri(address.ToString());
    }
}
