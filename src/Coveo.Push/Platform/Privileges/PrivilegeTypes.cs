namespace Coveo.Push.Platform;

/// <summary>What a privilege lets its holder do, as the service spells it (docs.coveo.com/en/159). There may be more.</summary>
public static class PrivilegeTypes
{
    /// <summary>Look at it: <c>View</c> in the Administration Console.</summary>
    public const string View = "VIEW";

    /// <summary>Change and delete it: <c>Edit</c> in the Administration Console.</summary>
    public const string Edit = "EDIT";

    /// <summary>Create more of it.</summary>
    public const string Create = "CREATE";
}
