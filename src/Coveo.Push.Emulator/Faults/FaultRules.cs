using System.Globalization;

namespace Coveo.Push.Emulator.Faults;

/// <summary>What a fault must be like to be of use; each violation names the field, the value and the fix.</summary>
internal static class FaultRules
{
    private const int LongestId = 100;
    private static readonly TimeSpan LongestLatency = TimeSpan.FromHours(1);

    /// <param name="faults">The faults to be added.</param>
    /// <param name="takenIds">The IDs of those that are there.</param>
    public static string? ViolationOf(IReadOnlyList<EmulatorFault> faults, IReadOnlyCollection<string> takenIds)
    {
        var ids = takenIds.ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < faults.Count; i++)
        {
            var violation = faults[i] is null ? "It is null; leave it out." : Violations(faults[i]).FirstOrDefault();
            if (violation is null && faults[i].Id is { } id && !ids.Add(id))
            {
                violation = $"'id' must be unique, but there is a fault '{id}' already; remove that one, or choose another.";
            }

            if (violation is not null)
            {
                return faults.Count == 1 ? violation : string.Create(CultureInfo.InvariantCulture, $"Fault {i + 1} of {faults.Count}: {violation}");
            }
        }

        return null;
    }

    private static IEnumerable<string> Violations(EmulatorFault fault) =>
        [.. OfIdentity(fault), .. OfRoute(fault.Route), .. OfFrequency(fault), .. OfLatency(fault), .. OfAnswer(fault)];

    private static IEnumerable<string> OfIdentity(EmulatorFault fault)
    {
        if (fault.Id is { } id && (id.Length is 0 or > LongestId || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')))
        {
            yield return $"'id' must have 1 to {LongestId} letters, digits, '-', '_' or '.', but is '{id}'; leave it out to get one.";
        }

        if (!Enum.IsDefined(fault.Kind))
        {
            yield return $"'kind' must be one of {FaultKinds.List}, but is '{fault.Kind}'.";
        }
    }

    private static IEnumerable<string> OfRoute(string? route)
    {
        var path = FaultRoute.Parse(route ?? string.Empty).Path;
        if (path.Length == 0 || path[0] is not ('/' or '*'))
        {
            yield return $"'route' must be a path that begins with '/' or '*', with a method in front if only one is meant, but is '{route}'; "
                + $"try '*/{path}'.";
        }

        if (path.StartsWith(Wire.OwnPaths.Control, StringComparison.OrdinalIgnoreCase))
        {
            yield return $"'route' must be a route of the service, but is '{route}'; the control API is never disturbed.";
        }
    }

    private static IEnumerable<string> OfFrequency(EmulatorFault fault)
    {
        if (fault.Times < 1)
        {
            yield return Text($"'times' must be at least 1, but is {fault.Times}; leave it out for no end.");
        }

        if (fault.After < 0)
        {
            yield return Text($"'after' must be at least 0, but is {fault.After}; it is the number of calls that pass first.");
        }

        if (fault.Probability is not (> 0 and <= 1))
        {
            yield return Text($"'probability' must be more than 0 and at most 1, but is {fault.Probability}; leave it out for every call.");
        }
    }

    private static IEnumerable<string> OfLatency(EmulatorFault fault)
    {
        var milliseconds = fault.Latency.TotalMilliseconds;
        if (fault.Latency < TimeSpan.Zero || fault.Latency > LongestLatency)
        {
            yield return Text($"'latencyMilliseconds' must be from 0 to {LongestLatency.TotalMilliseconds}, but is {milliseconds}.");
        }

        if (fault.Kind == EmulatorFaultKind.Latency && fault.Latency == TimeSpan.Zero)
        {
            yield return "'latencyMilliseconds' must be more than 0 for kind 'latency', but is 0 or missing; give the time to wait, such as 500.";
        }
    }

    private static IEnumerable<string> OfAnswer(EmulatorFault fault)
    {
        var kind = FaultKinds.NameOf(fault.Kind);
        var answers = fault.Kind is EmulatorFaultKind.Status or EmulatorFaultKind.Html or EmulatorFaultKind.S3;
        (string Name, object? Value)[] fields =
            [("status", fault.Status), ("retryAfter", fault.RetryAfter), ("errorCode", fault.ErrorCode), ("body", fault.Body)];
        if (!answers && Array.Find(fields, field => field.Value is not null) is { Value: { } value } useless)
        {
            yield return Text($"'{useless.Name}' has no effect for kind '{kind}', but is '{value}'; leave it out, or use kind 'status', 'html' or 's3'.");
        }

        if (fault.Kind == EmulatorFaultKind.Status && fault.Status is null)
        {
            yield return "'status' is missing, but needed for kind 'status'; give the status to answer, such as 429.";
        }

        if (fault.Status is < 200 or > 599 or 204 or 205 or 304)
        {
            yield return Text($"'status' must be from 200 to 599 and one that has a body, but is {fault.Status}; try 429, 500 or 503.");
        }

        if (fault.RetryAfter is { } retryAfter && !IsRetryAfter(retryAfter))
        {
            yield return $"'retryAfter' must be a number of seconds or an HTTP date, but is '{retryAfter}'; try '2'.";
        }

        if (fault.ErrorCode is { } code && (code.Length == 0 || !code.All(c => char.IsAsciiLetterOrDigit(c) || c is '_')))
        {
            yield return $"'errorCode' must have letters, digits and '_', but is '{code}'; leave it out for the one of the status.";
        }
    }

    private static bool IsRetryAfter(string text) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        || DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
