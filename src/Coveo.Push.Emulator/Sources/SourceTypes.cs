namespace Coveo.Push.Emulator.Sources;

internal static class SourceTypes
{
    public const string Push = "PUSH";
    public const string Catalog = "CATALOG";
}
