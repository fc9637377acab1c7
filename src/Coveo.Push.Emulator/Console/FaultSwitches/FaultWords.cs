using System.Globalization;

namespace Coveo.Push.Emulator.Console.FaultSwitches;

/// <summary>A fault in one sentence.</summary>
internal static class FaultWords
{
    public static string Of(EmulatorFault fault)
    {
        var what = What(fault);
        return fault.Latency > TimeSpan.Zero && fault.Kind != EmulatorFaultKind.Latency
            ? $"{what}, after {Parts.Amount.Duration((long)fault.Latency.TotalMilliseconds)}"
            : what;
    }

    /// <summary>How often it happens.</summary>
    public static string Frequency(EmulatorFault fault)
    {
        var calls = fault.Times switch
        {
            null => "every call",
            1 => "one call",
            { } times => string.Create(CultureInfo.InvariantCulture, $"{times} calls"),
        };
        var chance = fault.Probability < 1
            ? string.Create(CultureInfo.InvariantCulture, $", with a chance of {fault.Probability * 100:0.##}% (seed {fault.Seed})")
            : string.Empty;
        var after = fault.After > 0 ? string.Create(CultureInfo.InvariantCulture, $", after {fault.After} that pass") : string.Empty;
        return $"{calls}{chance}{after}";
    }

    /// <summary>The kind, as a choice in a form.</summary>
    public static string Of(EmulatorFaultKind kind) => kind switch
    {
        EmulatorFaultKind.Status => "An error is answered",
        EmulatorFaultKind.Latency => "The call waits",
        EmulatorFaultKind.ResetBeforeBody => "The connection is reset before the body",
        EmulatorFaultKind.ResetAfterBody => "The connection is reset instead of an answer",
        EmulatorFaultKind.TruncatedBody => "The answer is cut",
        EmulatorFaultKind.Html => "The page of a proxy is answered",
        EmulatorFaultKind.S3 => "The upload gets an error of S3",
        EmulatorFaultKind.ExpiredContainer => "The container has expired",
        EmulatorFaultKind.LostBatch => "The batch is accepted and lost",
        EmulatorFaultKind.DuplicateBatch => "The batch is processed twice",
        _ => kind.ToString(),
    };

    private static string What(EmulatorFault fault) => fault.Kind switch
    {
        EmulatorFaultKind.Status => $"{Status(fault)} is answered{RetryAfter(fault)}",
        EmulatorFaultKind.Html => $"The page of a proxy is answered{(fault.Status is null ? string.Empty : $", with {Status(fault)}")}{RetryAfter(fault)}",
        EmulatorFaultKind.S3 => $"The upload gets {(fault.Status is null ? "503" : Status(fault))} of S3{RetryAfter(fault)}",
        EmulatorFaultKind.Latency => $"The call waits {Parts.Amount.Duration((long)fault.Latency.TotalMilliseconds)}",
        var kind => Of(kind),
    };

    private static string Status(EmulatorFault fault) =>
        $"{fault.Status?.ToString(CultureInfo.InvariantCulture)}{(fault.ErrorCode is null ? string.Empty : $" {fault.ErrorCode}")}";

    private static string RetryAfter(EmulatorFault fault) => fault.RetryAfter is null ? string.Empty : $", with Retry-After {fault.RetryAfter}";
}
