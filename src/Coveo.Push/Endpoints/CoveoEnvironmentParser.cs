using System.Diagnostics.CodeAnalysis;

namespace Coveo.Push;

/// <summary>Reads a <see cref="CoveoEnvironment"/> from the spellings found in configuration, in any case.</summary>
public static class CoveoEnvironmentParser
{
    /// <summary>Reads an environment: <c>production</c> (or <c>prod</c>), <c>hipaa</c>, <c>staging</c> (<c>stg</c>), <c>development</c> (<c>dev</c>).</summary>
    /// <param name="text">The spelling, in any case.</param>
    /// <returns>The environment.</returns>
    /// <exception cref="FormatException">The text names no environment; the message lists the known ones.</exception>
    public static CoveoEnvironment Parse(string text) =>
        TryParse(text, out var environment)
            ? environment
            : throw new FormatException($"'{MessageText.Show(text ?? "")}' is not a Coveo environment. Use one of: {RegionTable.KnownEnvironments}.");

    /// <summary>Reads an environment if the text names one.</summary>
    /// <param name="text">The spelling, in any case.</param>
    /// <param name="environment">The environment, when the answer is <see langword="true"/>.</param>
    /// <returns>Whether the text names an environment.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out CoveoEnvironment environment)
    {
        var row = text is null
            ? null
            : RegionTable.Environments.FirstOrDefault(candidate => candidate.Names.Any(name => SpellingTolerance.Matches(text, name)));
        environment = row?.Environment ?? default;
        return row is not null;
    }
}
