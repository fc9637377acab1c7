using Microsoft.Extensions.Options;

namespace Coveo.Push;

/// <summary>Checks each number and time against the bounds at its property. The checks are generated: nothing is looked up by reflection.</summary>
[OptionsValidator]
internal sealed partial class OptionBounds : IValidateOptions<TimeoutOptions>, IValidateOptions<RetryOptions>, IValidateOptions<ThrottleOptions>, IValidateOptions<BatchOptions>
{
    private static readonly OptionBounds Generated = new();

    public static IEnumerable<string> Problems(BatchOptions options, string subject) => Generated.Validate(subject, options).Failures ?? [];

    public static IEnumerable<string> Problems(CoveoPushOptions options, string subject)
    {
        List<ValidateOptionsResult> results = [];
        if (options.Timeouts is { } timeouts)
        {
            results.Add(Generated.Validate($"{subject}.{nameof(options.Timeouts)}", timeouts));
        }

        if (options.Retry is { } retry)
        {
            results.Add(Generated.Validate($"{subject}.{nameof(options.Retry)}", retry));
        }

        if (options.Throttle is { } throttle)
        {
            results.Add(Generated.Validate($"{subject}.{nameof(options.Throttle)}", throttle));
        }

        if (options.Batches is { } batches)
        {
            results.Add(Generated.Validate($"{subject}.{nameof(options.Batches)}", batches));
        }

        return results.SelectMany(result => result.Failures ?? []);
    }
}
