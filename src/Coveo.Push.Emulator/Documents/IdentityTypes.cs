using System.Collections.Frozen;

namespace Coveo.Push.Emulator.Documents;

internal static class IdentityTypes
{
    private static readonly FrozenSet<string> Known =
        new[] { "user", "group", "virtualgroup", "unknown" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The product writes <c>VIRTUAL_GROUP</c> here and <c>VirtualGroup</c> there; both are understood.</summary>
    public static bool IsKnown(string type) => Known.Contains(type.Replace("_", string.Empty, StringComparison.Ordinal));
}
