using Coveo.Push.Soak.Emulation;

namespace Coveo.Push.Soak.Oracle;

/// <summary>
/// What a source may hold of each item by what was reported: exactly one version after it was accepted, several while something is in doubt. Version 0 is no item.
/// </summary>
internal sealed class ItemBook
{
    public const int Absent = 0;

    private readonly SoakItems _items;
    private readonly List<int>[] _possible;

    public ItemBook(SoakItems items)
    {
        _items = items;
        _possible = [.. Enumerable.Range(0, items.Count).Select(_ => new List<int> { Absent })];
    }

    /// <summary>The service has taken this version, and nothing older can come any more.</summary>
    public void Settle(int item, int version)
    {
        _possible[item].Clear();
        _possible[item].Add(version);
    }

    /// <summary>The service may have this version, or one of those that it may have had before.</summary>
    public void Doubt(int item, int version)
    {
        if (!_possible[item].Contains(version))
        {
            _possible[item].Add(version);
        }
    }

    /// <summary>Whether what is held is what may be there, as <see cref="Compare(IReadOnlyDictionary{string, HeldItem})"/> tells it; nothing is noted.</summary>
    public bool Agrees(IReadOnlyDictionary<string, HeldItem> held) => Compare(held, noteWrong: false).Count == 0;

    /// <summary>
    /// Compares. What is in doubt stays so: a call that was cut off may come to its end later, as long as nothing newer was accepted.
    /// </summary>
    /// <returns>What is wrong, in sentences.</returns>
    public List<string> Compare(IReadOnlyDictionary<string, HeldItem> held) => Compare(held, noteWrong: true);

    private static string Name(int version) => version == Absent ? "missing" : $"version {version}";

    private List<string> Compare(IReadOnlyDictionary<string, HeldItem> held, bool noteWrong)
    {
        var wrong = new List<string>();
        var found = 0;
        for (var item = 0; item < _items.Count; item++)
        {
            var there = held.TryGetValue(_items.Id(item), out var value);
            found += there ? 1 : 0;
            var version = there ? value.Version : Absent;
            if (!_possible[item].Contains(version))
            {
                wrong.Add($"{_items.Id(item)} is {Name(version)} in the source, where by what was reported it is {string.Join(" or ", _possible[item].Select(Name))}.");
                if (noteWrong)
                {
                    // Once is enough, also when it comes later than it should.
                    Doubt(item, version);
                }
            }
            else if (there && value.Size >= 0 && value.Size != SoakItems.Size(item, version))
            {
                wrong.Add($"{_items.Id(item)} has a body of {value.Size} bytes in the source, and was pushed with {SoakItems.Size(item, version)}.");
            }
        }

        if (found != held.Count)
        {
            wrong.Add($"The source holds {held.Count - found} items that nobody pushed, such as {held.Keys.First(id => !IsOurs(id))}.");
        }

        return wrong;
    }

    private bool IsOurs(string id) => id.StartsWith("soak://", StringComparison.Ordinal) && SoakItems.NumberOf(id) is var number && number < _items.Count && _items.Id(number) == id;
}
