namespace Coveo.Push;

/// <summary>What a security identity stands for (docs.coveo.com/en/240).</summary>
public enum IdentityType
{
    /// <summary>One person.</summary>
    User,

    /// <summary>A group that exists in the system the items come from; its members are of any type.</summary>
    Group,

    /// <summary>A group made for permissions alone, such as "readers of list 7". It acts as a group.</summary>
    VirtualGroup,

    /// <summary>The type is not known.</summary>
    Unknown,
}
