namespace QuickStart.Output;

internal static class ItemStates
{
    public const string Indexed = "indexed";
    public const string NotIndexed = "not indexed";

    /// <summary>The service has taken it; whether it is indexed shows in the Administration Console.</summary>
    public const string Accepted = "accepted";
}
