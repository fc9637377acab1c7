namespace Coveo.Push.Emulator.Pipeline;

internal static class PartialUpdateRefusal
{
    /// <summary>The code of partial updates that make no sense, by themselves or for the item as it is.</summary>
    public const string Code = "INVALID_PARTIAL_UPDATE";
}
