using System.Text;

namespace Coveo.Push.Tests.Batches.Building;

/// <summary>A batch as a list of texts, written the simplest way: what a builder's batches are compared with.</summary>
internal sealed class PlainBatch
{
    private readonly List<(string Name, byte Section, string Json)> _live = [];
    private long _held;

    public int Live => _live.Count;

    /// <summary>The file, byte by byte.</summary>
    public byte[] File => Encoding.UTF8.GetBytes(TextOf(_live));

    /// <summary>Each element that is sent.</summary>
    public IEnumerable<string> Elements => _live.Select(element => element.Json);

    /// <summary>Whether an element leaves the batch within its limits.</summary>
    public bool HasRoom(string name, byte section, byte[] json, int bytes, int items)
    {
        var then = new PlainBatch();
        then._live.AddRange(_live);
        then.Add(name, section, json);
        return then.File.Length <= bytes && (then.Live <= items || then.Live == Live) && _held + json.Length <= bytes;
    }

    /// <summary>Adds an element; the last one about an item is the one that counts.</summary>
    public void Add(string name, byte section, byte[] json)
    {
        _live.RemoveAll(element => element.Name == name);
        _live.Add((name, section, Encoding.UTF8.GetString(json)));
        _held += json.Length + 1;
    }

    private static string TextOf(List<(string Name, byte Section, string Json)> live)
    {
        var sections = new[] { ("addOrUpdate", BatchLayout.AddOrUpdate), ("delete", BatchLayout.Delete) }
            .Select(section => (Name: section.Item1, Elements: live.Where(element => element.Section == section.Item2).Select(element => element.Json).ToList()))
            .Where(section => section.Elements.Count > 0)
            .Select(section => $"\"{section.Name}\":[{string.Join(",", section.Elements)}]");
        return $"{{{string.Join(",", sections)}}}";
    }
}
