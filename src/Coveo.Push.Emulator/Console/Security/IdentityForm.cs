using Coveo.Push.Emulator.Console.Frame;
using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.Store;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Console.Security;

/// <summary>The filters of the list of identities.</summary>
/// <param name="Provider">The ID of a provider.</param>
/// <param name="Text">A part of the name.</param>
/// <param name="State">One of <see cref="IdentityState"/>.</param>
/// <param name="Type">One of <see cref="IdentityType"/>.</param>
/// <param name="Page">From 0.</param>
internal sealed record IdentityForm(string? Provider, string? Text, string? State, string? Type, int Page)
{
    public const int PerPage = 50;

    private const int LastPage = 2000;

    public static readonly string[] Types = [IdentityType.User, IdentityType.Group, IdentityType.VirtualGroup, IdentityType.Unknown];

    public bool IsEmpty => this is { Provider: null, Text: null, State: null, Type: null };

    public static IdentityForm Read(HttpRequest request) => new(
        PageQuery.Text(request, "provider"),
        PageQuery.Text(request, "q"),
        PageQuery.Text(request, "state"),
        PageQuery.Text(request, "type"),
        (int)Math.Min(PageQuery.Number(request, "page") ?? 0, LastPage));

    public IdentityQuery ForStore() => new()
    {
        Providers = Provider is null ? null : [Provider],
        States = State is null ? null : [State],
        Types = Type is null ? null : [Type],
        Term = Text,
        WithImplicit = true,
    };

    public string Address(ConsoleLinks links, int page) => links.To(
        "/identities",
        ("provider", Provider),
        ("q", Text),
        ("state", State),
        ("type", Type),
        ("page", page == 0 ? null : page.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
