using System.Runtime.InteropServices;

namespace Coveo.Push;

/// <summary>An item between being added and being in a batch.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ItemOnItsWay(long Position, string Id, PushOperationKind Kind)
{
    public ItemOutcome Ended(ItemResult result, string reason, Exception? exception = null, ReadOnlyMemory<byte> json = default) => new()
    {
        Position = Position,
        Id = Id,
        Kind = Kind,
        Result = result,
        Reason = reason,
        Exception = exception,
        Json = json,
    };
}
