namespace Coveo.Push.Emulator.Tests.Permissions.Worlds;

/// <summary>An identity as somebody refers to it, in the letter case that is sent.</summary>
/// <param name="Provider">The ID of its provider.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">USER, GROUP, VIRTUAL_GROUP or UNKNOWN.</param>
/// <param name="Site">The value of the only key of its additional info; null if it has none.</param>
internal sealed record WorldIdentity(string Provider, string Name, string Type, string? Site = null)
{
    public bool IsEmail => Provider == Support.SecuredTest.EmailProvider;

    public override string ToString() => $"{Type} {Name}{(Site is null ? "" : $" at {Site}")} of {Provider}";
}
