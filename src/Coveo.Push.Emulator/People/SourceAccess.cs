using Coveo.Push.Emulator.Documents;
using Coveo.Push.Emulator.Permissions;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.People;

/// <summary>How a source takes part in deciding who may see its items.</summary>
/// <param name="Visibility">One of <see cref="SourceVisibility"/>.</param>
/// <param name="Behavior">One of <see cref="PermissionBehavior"/>.</param>
/// <param name="Levels">Its own permissions.</param>
internal sealed record SourceAccess(string Visibility, string Behavior, IReadOnlyList<PermissionLevel> Levels)
{
    public bool IsShared => string.Equals(Visibility, SourceVisibility.Shared, StringComparison.Ordinal);

    /// <summary>Gets a value indicating whether its own permissions decide, whatever its items say.</summary>
    public bool DecidesAlone => Visibility is SourceVisibility.Private || Behavior is PermissionBehavior.Override;

    public bool IsMerged => !DecidesAlone && Behavior is PermissionBehavior.Merge;

    public static SourceAccess Of(EmulatorTables tables, Source source)
    {
        var settings = tables.SourceSettings.Of(source);
        return new SourceAccess(
            source.Visibility, settings.PermissionBehavior, settings.Permissions is { } json ? DocumentPermissionsReader.Read(json) : []);
    }

    /// <summary>The permissions that decide about an item with these.</summary>
    public IReadOnlyList<PermissionLevel> Deciding(IReadOnlyList<PermissionLevel> ofItem) =>
        DecidesAlone ? Levels : IsMerged ? [.. Levels, .. ofItem] : ofItem;
}
