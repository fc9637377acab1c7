namespace Coveo.Push;

/// <summary>The parts of the options that have a default and must not be taken away.</summary>
internal static class PresenceRules
{
    public static IEnumerable<string> Problems(CoveoPushOptions options, string subject)
    {
        (string Name, object? Part, string Default)[] parts =
        [
            (nameof(options.Timeouts), options.Timeouts, $"new {nameof(TimeoutOptions)}()"),
            (nameof(options.Retry), options.Retry, $"new {nameof(RetryOptions)}()"),
            (nameof(options.Throttle), options.Throttle, $"new {nameof(ThrottleOptions)}()"),
            (nameof(options.Batches), options.Batches, $"new {nameof(BatchOptions)}()"),
            (nameof(options.TimeProvider), options.TimeProvider, $"{nameof(TimeProvider)}.{nameof(TimeProvider.System)}"),
        ];

        return parts.Where(part => part.Part is null).Select(part => $"{subject}.{part.Name} is null. Leave it alone, or set it to {part.Default}.");
    }
}
