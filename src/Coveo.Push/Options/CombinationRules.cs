namespace Coveo.Push;

/// <summary>Options that are fine alone and wrong together. Every message says both values.</summary>
internal static class CombinationRules
{
    public static IEnumerable<string> Problems(CoveoPushOptions options, string subject)
    {
        if (options.Timeouts is { } timeouts && timeouts.Call < timeouts.Attempt)
        {
            yield return $"{subject}.Timeouts.Call is {timeouts.Call:c}, less than Timeouts.Attempt, {timeouts.Attempt:c}: a call would end before its first attempt. Raise Call or lower Attempt.";
        }

        if (options.Timeouts is { } uploads && uploads.Upload < uploads.UploadAttempt)
        {
            yield return $"{subject}.Timeouts.Upload is {uploads.Upload:c}, less than Timeouts.UploadAttempt, {uploads.UploadAttempt:c}: an upload would end before its first attempt. Raise Upload or lower UploadAttempt.";
        }

        if (options.Retry is { } retry && retry.MaxDelay < retry.BaseDelay)
        {
            yield return $"{subject}.Retry.MaxDelay is {retry.MaxDelay:c}, less than Retry.BaseDelay, {retry.BaseDelay:c}: waits grow from the one to the other. Raise MaxDelay or lower BaseDelay.";
        }

        if (options.Retry is { } waits && options.Timeouts is { } limits && waits.MaxRetryAfter > limits.Call)
        {
            yield return $"{subject}.Retry.MaxRetryAfter is {waits.MaxRetryAfter:c}, more than Timeouts.Call, {limits.Call:c}: a wait that long would never end in time. Lower MaxRetryAfter or raise Call.";
        }

        if (options.Throttle is { CallsPerPeriod: { } calls, RateLimiter: not null })
        {
            yield return FormattableString.Invariant($"{subject}.Throttle.CallsPerPeriod is {calls} and Throttle.RateLimiter is set too. Keep the one that is meant.");
        }

        foreach (var problem in options.Batches is { } batches ? BatchOptionsRules.Problems(batches, $"{subject}.{nameof(options.Batches)}") : [])
        {
            yield return problem;
        }
    }
}
