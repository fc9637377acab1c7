using System.Globalization;
using System.Text;

namespace Coveo.Push.Transport;

/// <summary>One call to make: a route, the values of its placeholders, a query and a body. It can be turned into a message again and again.</summary>
internal sealed class PushRequest(PushRoute route)
{
    private const int AddressCapacity = 1024;

    [ThreadStatic]
    private static StringBuilder? _address;

    private readonly List<KeyValuePair<string, string>> _pathValues = [];
    private readonly List<KeyValuePair<string, string>> _query = [];
    private string? _subject;
    private string? _subjectOf;
    private string? _subjectIn;

    public PushRoute Route { get; } = route;

    /// <summary>Whether a call that may already have acted can be sent again without harm.</summary>
    public bool IsRepeatable { get; private set; } = route.IsRepeatable;

    /// <summary>The JSON body, or <see langword="null"/> for none.</summary>
    public ReadOnlyMemory<byte>? Body { get; private set; }

    /// <summary>What the call is about, for messages: <c>item 'https://…' of source 'x'</c>.</summary>
    public string? Subject => _subjectOf is null ? _subject : string.Format(CultureInfo.InvariantCulture, _subject!, _subjectOf, _subjectIn);

    /// <summary>Says what a good answer lacks that the call is made for, or <see langword="null"/> where it lacks nothing.</summary>
    public Func<PushResponse, string?>? Flaw { get; private set; }

    /// <summary>An answer without what the call is made for counts as a failed attempt.</summary>
    public PushRequest Needs(Func<PushResponse, string?> flaw)
    {
        Flaw = flaw;
        return this;
    }

    /// <summary>This call must not act twice, whatever its route says.</summary>
    public PushRequest Once()
    {
        IsRepeatable = false;
        return this;
    }

    public PushRequest About(string subject)
    {
        _subject = subject;
        return this;
    }

    /// <summary>The same with two names, put together only when somebody asks: most calls succeed.</summary>
    public PushRequest About(string format, string of, string within)
    {
        (_subject, _subjectOf, _subjectIn) = (format, of, within);
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

    /// <summary>A delay, in minutes.</summary>
    public PushRequest Query(string name, TimeSpan? value) => Query(name, value is { } delay ? ((int)delay.TotalMinutes).ToString(CultureInfo.InvariantCulture) : null);

    public PushRequest Query(string name, OrderingId? value) => Query(name, value?.ToString());

    public PushRequest Json(ReadOnlyMemory<byte> body)
    {
        Body = body;
        return this;
    }

    /// <summary>The address of the call. Every value is percent-encoded; a value never adds a path segment or a parameter.</summary>
    public Uri Address(PushEndpoints endpoints, string organizationId)
    {
        var address = (_address ??= new StringBuilder(AddressCapacity)).Clear().Append(endpoints.Base(Route.Host));
        AppendPath(address, organizationId);

        var separator = '?';
        foreach (var (name, value) in _query)
        {
            address.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }

        return new Uri(address.ToString());
    }

    // Not StringBuilder.Replace, which splits the builder into chunks that the next call has to allocate again.
    private void AppendPath(StringBuilder address, string organizationId)
    {
        var template = Route.Template;
        var end = 0;
        for (var start = template.IndexOf('{'); start >= 0; start = template.IndexOf('{', end))
        {
            address.Append(template, end, start - end);
            end = template.IndexOf('}', start) + 1;
            address.Append(Uri.EscapeDataString(ValueOf(template, start + 1, end - start - 2, organizationId)));
        }

        address.Append(template, end, template.Length - end);
    }

    private string ValueOf(string template, int start, int length, string organizationId)
    {
        foreach (var (placeholder, value) in _pathValues)
        {
            if (placeholder.Length == length && string.CompareOrdinal(template, start, placeholder, 0, length) == 0)
            {
                return value;
            }
        }

        return organizationId;
    }
}
