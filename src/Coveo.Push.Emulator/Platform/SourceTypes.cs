namespace Coveo.Push.Emulator.Platform;

internal static class SourceTypes
{
    public const string Push = "PUSH";
    public const string Catalog = "CATALOG";
}
