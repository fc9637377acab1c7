namespace Coveo.Push.Emulator.Console.Frame;

/// <summary>An entry of the navigation.</summary>
/// <param name="Path">The address of its first page.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Icon">The path data of its picture, on a field of 24 by 24.</param>
internal sealed record ConsoleSection(string Path, string Title, string Icon)
{
    public static readonly ConsoleSection Sources = new(
        "/", "Sources", "M4 6c0-1.7 3.6-3 8-3s8 1.3 8 3-3.6 3-8 3-8-1.3-8-3Zm0 0v12c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12c0 1.7 3.6 3 8 3s8-1.3 8-3");

    public static readonly ConsoleSection Content = new(
        "/content", "Content", "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6");

    public static readonly ConsoleSection Log = new(
        "/log", "Log", "M5 6h14M5 10h14M5 14h9M5 18h6");

    public static readonly ConsoleSection Activities = new(
        "/activities", "Activities", "M3 12h4l3-8 4 16 3-8h4");

    public static readonly ConsoleSection Identities = new(
        "/identities", "Identities", "M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM2 21c0-4 3-6 7-6s7 2 7 6M16 3.5a4 4 0 0 1 0 7M18 15c2.5.7 4 2.7 4 6");

    public static readonly ConsoleSection Fields = new(
        "/fields", "Fields", "M4 5h16v14H4zM4 10h16M10 10v9");

    public static readonly ConsoleSection Requests = new(
        "/requests", "Requests", "M7 20V5M3 9l4-4 4 4M17 4v15M13 15l4 4 4-4");

    public static readonly ConsoleSection Faults = new(
        "/faults", "Faults", "M13 2 5 14h6l-1 8 8-12h-6z");

    public static readonly IReadOnlyList<ConsoleSection> All =
        [Sources, Content, Log, Activities, Identities, Fields, Requests, Faults];
}
