namespace Coveo.Push.Emulator.Access;

internal static class PrivilegeTypes
{
    public const string View = "VIEW";
    public const string Edit = "EDIT";
    public const string Create = "CREATE";
}
