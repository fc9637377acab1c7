namespace Coveo.Push.Emulator.Access;

/// <summary>One privilege that a route asks for.</summary>
/// <param name="Domain">What it is about.</param>
/// <param name="Type">What is done to it.</param>
/// <param name="TargetParameter">The part of the path that names the one resource it is needed for; without one, it is needed for all.</param>
internal sealed record PrivilegeNeed(string Domain, string Type, string? TargetParameter = null)
{
    private readonly Privilege _onAll = new(Privilege.Platform, Domain, Type, Privilege.AnyTarget);

    public bool IsChange => Type != PrivilegeTypes.View;

    public Privilege On(string? target) => target is null ? _onAll : _onAll with { TargetId = target };
}
