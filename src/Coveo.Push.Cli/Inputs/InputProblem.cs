using System.Globalization;

namespace Coveo.Push.Cli.Inputs;

/// <summary>Why a piece of an input cannot become an item, and where it is.</summary>
/// <param name="Input">The file.</param>
/// <param name="Reason">What is wrong, and how to put it right.</param>
internal sealed record InputProblem(string Input, string Reason)
{
    /// <summary>The line, counted from 1; <see langword="null"/> where the whole file is meant.</summary>
    public long? Line { get; init; }

    /// <summary>The column, in bytes, counted from 1.</summary>
    public long? Column { get; init; }

    /// <summary>The item's ID, where it is known.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Whether the rest of the input could not be read because of it.</summary>
    public bool EndsInput { get; init; }

    /// <summary>The place, as compilers write it.</summary>
    public string Place => string.Create(
        CultureInfo.InvariantCulture,
        $"{Input}{(Line is null ? "" : $":{Line}")}{(Line is null || Column is null ? "" : $":{Column}")}");

    public override string ToString() => $"{Place}: {Reason}";
}
