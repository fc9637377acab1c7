namespace Coveo.Push.Emulator.Fields;

/// <summary>Who fills a system field.</summary>
internal static class FieldFiller
{
    public const string Crawler = "pushed";
    public const string Service = "set by the service";
    public const string Both = "pushed, or set by the service";
}
