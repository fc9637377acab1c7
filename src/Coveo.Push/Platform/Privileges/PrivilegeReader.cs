using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Makes privileges from the platform's answers, and the other way around.</summary>
internal static class PrivilegeReader
{
    /// <summary>The privileges; one without a domain says nothing, and is passed over.</summary>
    public static IReadOnlyList<Privilege> Read(IEnumerable<PrivilegeContract?>? answer) =>
        [.. (answer ?? []).Where(privilege => privilege?.TargetDomain is not null).Select(privilege => Read(privilege!))];

    public static PrivilegeContract Write(Privilege privilege) => new(privilege.Owner, privilege.TargetDomain, privilege.Type, privilege.TargetId);

    private static Privilege Read(PrivilegeContract answer) =>
        new(answer.TargetDomain!, answer.Type, answer.TargetId ?? Privilege.AnyTarget, answer.Owner ?? Privilege.PlatformOwner);
}
