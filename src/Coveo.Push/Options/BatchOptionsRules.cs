using Coveo.Push.Platform;
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

        if (options.SourceVisibility is not (null or SourceVisibility.Private or SourceVisibility.Secured or SourceVisibility.Shared))
        {
            yield return FormattableString.Invariant($"{subject}.SourceVisibility is {(int)options.SourceVisibility}, which is no visibility. Set it to Private, Secured or Shared, or leave it out.");
        }
    }

    /// <summary>Checks the options of one push.</summary>
    /// <returns>A copy that later changes do not reach; <see langword="null"/> for none.</returns>
    public static BatchOptions? Checked(BatchOptions? options)
    {
        if (options is null)
        {
            return null;
        }

        var snapshot = options.Snapshot();
        var problems = OptionBounds.Problems(snapshot, nameof(BatchOptions)).Concat(Problems(snapshot, nameof(BatchOptions))).ToList();
        return problems.Count == 0 ? snapshot : throw new OptionsValidationException(nameof(BatchOptions), typeof(BatchOptions), problems);
    }
}
