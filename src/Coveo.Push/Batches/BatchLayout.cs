using System.Text;

namespace Coveo.Push;

/// <summary>The file of a batch: an object with one array for each section, those without elements left out.</summary>
internal sealed class BatchLayout
{
    /// <summary>Adding and updating items (docs.coveo.com/en/90).</summary>
    public const byte AddOrUpdate = 0;

    /// <summary>Deleting items.</summary>
    public const byte Delete = 1;

    private const int Braces = 2;
    private const int CommaAfterElement = 1;
    private const int CommaBetweenSections = 1;

    private readonly byte[][] _openings;
    private readonly string[] _operations;

    private BatchLayout(params (string Name, string Operation)[] sections)
    {
        _openings = [.. sections.Select(section => Encoding.UTF8.GetBytes($"\"{section.Name}\":["))];
        _operations = [.. sections.Select(section => section.Operation)];
    }

    /// <summary>A batch of items.</summary>
    public static BatchLayout Documents { get; } = new(("addOrUpdate", "add_or_update"), ("delete", "delete"));

    public int Sections => _openings.Length;

    /// <summary>What stands before the elements of a section: <c>"addOrUpdate":[</c>. After them stands a bracket.</summary>
    public ReadOnlyMemory<byte> Opening(int section) => _openings[section];

    /// <summary>What the elements of a section do, in the words of the metrics.</summary>
    public string OperationOf(int section) => _operations[section];

    /// <summary>The exact size of a file, from the number and the bytes of the elements of each section.</summary>
    public long FileBytes(ReadOnlySpan<SectionSize> sections)
    {
        long bytes = Braces;
        var present = 0;
        for (var i = 0; i < sections.Length; i++)
        {
            if (sections[i].Elements > 0)
            {
                bytes += _openings[i].Length + sections[i].Bytes + ((sections[i].Elements - 1) * CommaAfterElement) + 1;
                present++;
            }
        }

        return bytes + (Math.Max(0, present - 1) * CommaBetweenSections);
    }
}
