namespace Coveo.Push.Soak.Oracle;

/// <summary>What was given to a push at one place.</summary>
/// <param name="Item">The number of the item.</param>
/// <param name="Version">Its version; <see cref="ItemBook.Absent"/> for a deletion, <see cref="Invalid"/> for an item that no service would take.</param>
internal readonly record struct PlannedOperation(int Item, int Version)
{
    public const int Invalid = -1;
}
