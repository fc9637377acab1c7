namespace Coveo.Push.Emulator.Console.Fields;

/// <summary>Who fills a field.</summary>
internal static class FieldOrigin
{
    public const string Crawler = "pushed";
    public const string Service = "set by the service";
    public const string Both = "pushed, or set by the service";
}
