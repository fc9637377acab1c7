using Coveo.Push.Cli.Output;
using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Fields;

/// <summary>What became of fields that shall be there, as results.</summary>
internal static class FieldReportRows
{
    /// <param name="report">What became of them.</param>
    public static IEnumerable<OutputRow> Of(FieldReport report) =>
    [
        .. report.Created.Select(field => Row(field.Name, field.Type, "created", null)),
        .. report.Existing.Select(field => Row(field.Name, field.Type, "exists", null)),
        .. report.Inconsistent.Select(problem => Row(problem.Name, problem.NeededType ?? problem.ExistingType, "inconsistent", problem.Problem)),
        .. report.Invalid.Select(problem => Row(problem.Name, null, "invalid", problem.Problem)),
    ];

    private static OutputRow Row(string name, FieldType? type, string result, string? detail) => new()
    {
        { "name", name },
        { "type", type is { } known ? FieldTypeWords.Of(known) : null },
        { "result", result },
        { "detail", detail },
    };
}
