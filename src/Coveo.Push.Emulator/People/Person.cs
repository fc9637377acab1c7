using Coveo.Push.Emulator.Identities;

namespace Coveo.Push.Emulator.People;

/// <summary>Somebody who wants to see items.</summary>
/// <param name="ProviderId">The provider that knows the person.</param>
/// <param name="Name">The name of the <c>USER</c> there, normally an e-mail address; <see langword="null"/> for an anonymous visitor.</param>
internal sealed record Person(string ProviderId, string? Name)
{
    public static readonly Person Anonymous = new(SecurityProvider.EmailId, Name: null);

    /// <summary>Gets the identity to start from, if there is one.</summary>
    public Identity? Identity => Name is null ? null : new Identity(Name, IdentityType.User, Info: string.Empty);
}
