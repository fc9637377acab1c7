using System.Globalization;
using Coveo.Push.Emulator.Faults;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Console.FaultSwitches;

/// <summary>A fault as it is typed; what was left empty has its default.</summary>
internal sealed class FaultForm(IFormCollection? sent)
{
    public static FaultForm Empty { get; } = new(sent: null);

    /// <summary>What was typed into a field.</summary>
    public string? Text(string name)
    {
        var text = sent?[name].ToString().Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <returns>The fault, or <see langword="null"/> with the reason why there is none.</returns>
    public EmulatorFault? Read(out string? violation)
    {
        string? problem = null;
        var fault = new EmulatorFault
        {
            Id = Text("id"),
            Route = Text("route") ?? "*",
            Kind = Kind(ref problem),
            Times = Integer("times", ref problem),
            After = Integer("after", ref problem) ?? 0,
            Probability = Number("probability", ref problem) ?? 1,
            Seed = Integer("seed", ref problem) ?? 0,
            Status = Integer("status", ref problem),
            RetryAfter = Text("retryAfter"),
            ErrorCode = Text("errorCode"),
            Latency = TimeSpan.FromMilliseconds(Integer("latencyMilliseconds", ref problem) ?? 0),
            Body = Text("body"),
        };
        violation = problem;
        return problem is null ? fault : null;
    }

    private EmulatorFaultKind Kind(ref string? problem)
    {
        var text = Text("kind") ?? string.Empty;
        if (!FaultKinds.TryParse(text, out var kind))
        {
            problem ??= $"'kind' must be one of {FaultKinds.List}, but is '{text}'.";
        }

        return kind;
    }

    private int? Integer(string name, ref string? problem)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            problem ??= $"'{name}' must be a whole number, but is '{text}'.";
        }

        return number;
    }

    private double? Number(string name, ref string? problem)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            problem ??= $"'{name}' must be a number such as 0.5, but is '{text}'.";
        }

        return number;
    }
}
