using System.Collections.Frozen;

namespace Coveo.Push.Emulator.Fields;

/// <summary>All fields there are at one time, those of the system among them.</summary>
internal sealed class FieldSet
{
    private readonly FrozenDictionary<string, Field> _byName;
    private readonly FrozenDictionary<string, Field>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public FieldSet(IEnumerable<Field> own)
    {
        All = [.. SystemFields.All.Select(system => system.Field).Concat(own).OrderBy(field => field.Name, StringComparer.Ordinal)];
        _byName = All.ToFrozenDictionary(field => field.Name, StringComparer.OrdinalIgnoreCase);
        _bySpan = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Gets them by name.</summary>
    public IReadOnlyList<Field> All { get; }

    /// <summary>The field with exactly this name.</summary>
    public Field? Find(string name) =>
        _byName.TryGetValue(name, out var field) && string.Equals(field.Name, name, StringComparison.Ordinal) ? field : null;

    /// <summary>The field that a metadata key is the name of, in whatever case.</summary>
    public Field? ForKey(ReadOnlySpan<char> key) => _bySpan.TryGetValue(key, out var field) ? field : null;
}
