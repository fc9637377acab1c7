using Coveo.Push.Emulator.Console.Frame;
using Coveo.Push.Emulator.Control;
using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.People;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Console.Content;

/// <summary>Whose eyes the console looks through, as the form says it.</summary>
/// <param name="Name">The name of a person; <see langword="null"/> when nobody is named.</param>
/// <param name="ProviderId">The provider that knows the person, if it is not the e-mail provider.</param>
/// <param name="IsAnonymous">Whether an anonymous visitor looks, which counts more than a name that was left in the form.</param>
internal sealed record Viewer(string? Name, string? ProviderId, bool IsAnonymous)
{
    public Person? Person => this switch
    {
        { IsAnonymous: true } => Person.Anonymous,
        { Name: { } name } => new Person(ProviderId ?? SecurityProvider.EmailId, name),
        _ => null,
    };

    /// <summary>Gets the value of <c>anonymous</c> in an address.</summary>
    public string? Anonymous => IsAnonymous ? "true" : null;

    /// <summary>Gets the value of <c>as</c> in an address.</summary>
    public string? As => IsAnonymous ? null : Name;

    /// <summary>Gets the value of <c>asProvider</c> in an address.</summary>
    public string? AsProvider => As is null ? null : ProviderId;

    public string Description => this switch
    {
        { IsAnonymous: true } => "an anonymous visitor",
        { ProviderId: { } provider } => $"{Name} of '{provider}'",
        _ => Name ?? string.Empty,
    };

    public static Viewer Read(HttpRequest request) => new(
        PageQuery.Text(request, PersonParameters.Name),
        PageQuery.Text(request, "asProvider"),
        PageQuery.Text(request, "anonymous") is { } anonymous && !string.Equals(anonymous, bool.FalseString, StringComparison.OrdinalIgnoreCase));
}
