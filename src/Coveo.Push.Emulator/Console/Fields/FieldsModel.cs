using Coveo.Push.Emulator.Console.Frame;
using Coveo.Push.Emulator.Fields;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Console.Fields;

/// <summary>The fields there are, and what the items of each source were pushed with.</summary>
/// <param name="Sources">To choose from.</param>
/// <param name="SourceId">The chosen source, if one is.</param>
/// <param name="Shown">The sources that are shown.</param>
/// <param name="Fields">All fields.</param>
internal sealed record FieldsModel(List<Source> Sources, string? SourceId, List<SourceFields> Shown, FieldSet Fields)
{
    // Each takes a look into a thousand items.
    private const int ShownSources = 10;

    public List<Field> OwnFields => [.. Fields.All.Where(one => !one.IsSystem)];

    /// <summary>How many of the items looked at have the field, and how many were looked at.</summary>
    public (long Count, long Sample) UseOf(Field field) =>
        (Shown.Sum(source => source.Uses.GetValueOrDefault(field.Name)), Shown.Sum(source => source.Sample));

    public static FieldsModel Read(EmulatorTables tables, HttpRequest request)
    {
        var sources = tables.Sources.All();
        var sourceId = PageQuery.Text(request, "source");
        return new FieldsModel(
            sources,
            sourceId,
            sources
                .Where(source => sourceId is null || string.Equals(source.Id, sourceId, StringComparison.Ordinal))
                .Take(ShownSources)
                .Select(source => SourceFields.Read(tables, source))
                .ToList(),
            tables.Fields.All);
    }
}
