namespace Coveo.Push.Emulator.Sources;

internal static class SourceVisibility
{
    public const string Private = "PRIVATE";
    public const string Secured = "SECURED";
    public const string Shared = "SHARED";
}
