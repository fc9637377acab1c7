using System.Text.Json;

namespace Coveo.Push.Emulator.Batches;

/// <summary>Which arrays a batch file has.</summary>
/// <param name="Sections">The arrays.</param>
/// <param name="IsInOrder">Whether the sections are worked through in this order, whatever their order in the file.</param>
internal sealed record BatchFormat(IReadOnlyList<BatchSection> Sections, bool IsInOrder)
{
    public static BatchFormat Items { get; } = new([BatchSection.AddOrUpdate, BatchSection.Delete], IsInOrder: false);

    public static BatchFormat Stream { get; } =
        new([BatchSection.AddOrUpdate, BatchSection.Delete, BatchSection.PartialUpdate], IsInOrder: true);

    public static BatchFormat Identities { get; } =
        new([BatchSection.Members, BatchSection.Mappings, BatchSection.Deleted], IsInOrder: true);

    /// <summary>Gets the names of the arrays, for people.</summary>
    public string Names => string.Join(", ", Sections.Select(section => $"'{JsonNamingPolicy.CamelCase.ConvertName(section.ToString())}'"));

    /// <summary>The section an array belongs to, whatever the case of its name.</summary>
    public BatchSection? SectionNamed(string name)
    {
        foreach (var section in Sections)
        {
            if (string.Equals(section.ToString(), name, StringComparison.OrdinalIgnoreCase))
            {
                return section;
            }
        }

        return null;
    }
}
