using System.Globalization;
using System.Text;

namespace Coveo.Push.Platform;

/// <summary>What has become of the fields that items or a schema need.</summary>
public sealed class FieldReport
{
    /// <summary>The fields that were created, or that the service has taken and is still creating.</summary>
    public IReadOnlyList<FieldDefinition> Created { get; init; } = [];

    /// <summary>The fields that were there already and take the values.</summary>
    public IReadOnlyList<Field> Existing { get; init; } = [];

    /// <summary>What does not fit one field; nothing was created or changed for it.</summary>
    public IReadOnlyList<FieldInconsistency> Inconsistent { get; init; } = [];

    /// <summary>Keys that no field can be called by; nothing was created for them.</summary>
    public IReadOnlyList<FieldNameProblem> Invalid { get; init; } = [];

    /// <summary>Whether every metadata key has a field that takes its values.</summary>
    public bool IsComplete => Inconsistent.Count == 0 && Invalid.Count == 0;

    /// <summary>The counts in a line, and a line for each problem.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(string.Format(
            CultureInfo.InvariantCulture,
            "{0:N0} fields created, {1:N0} there already, {2:N0} inconsistent, {3:N0} with a name that cannot be",
            Created.Count,
            Existing.Count,
            Inconsistent.Count,
            Invalid.Count));
        foreach (var problem in Inconsistent.Select(inconsistency => inconsistency.ToString()).Concat(Invalid.Select(name => name.ToString())))
        {
            text.AppendLine().Append("  ").Append(problem);
        }

        return text.ToString();
    }
}
