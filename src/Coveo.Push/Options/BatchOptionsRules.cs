using Microsoft.Extensions.Options;

namespace Coveo.Push;

/// <summary>What is wrong with the options of a push, beside the bounds of each.</summary>
internal static class BatchOptionsRules
{
    public static IEnumerable<string> Problems(BatchOptions options, string subject)
    {
        if (options.MaxInlineBodyBytes > options.MaxBytes)
        {
            yield return FormattableString.Invariant($"{subject}.MaxInlineBodyBytes is {options.MaxInlineBodyBytes}, more than MaxBytes, {options.MaxBytes}: such a body would fit no batch. Lower MaxInlineBodyBytes or raise MaxBytes.");
        }

        if (options.OnFailure is not (BatchFailureMode.Halt or BatchFailureMode.Continue))
        {
            yield return FormattableString.Invariant($"{subject}.OnFailure is {(int)options.OnFailure}, which is no mode. Set it to Halt or Continue.");
        }
    }

    /// <summary>Checks the options of one push.</summary>
    public static void ThrowIfInvalid(BatchOptions options)
    {
        var problems = OptionBounds.Problems(options, nameof(BatchOptions)).Concat(Problems(options, nameof(BatchOptions))).ToList();
        if (problems.Count > 0)
        {
            throw new OptionsValidationException(nameof(BatchOptions), typeof(BatchOptions), problems);
        }
    }
}
