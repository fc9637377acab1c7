using Microsoft.Extensions.Options;

namespace Coveo.Push;

/// <summary>Says everything that is wrong with a set of options at once.</summary>
internal sealed class CoveoPushOptionsValidator : IValidateOptions<CoveoPushOptions>
{
    public ValidateOptionsResult Validate(string? name, CoveoPushOptions options)
    {
        var problems = Problems(options, Subject(name)).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    public static void ThrowIfInvalid(CoveoPushOptions options)
    {
        var result = new CoveoPushOptionsValidator().Validate(name: null, options);
        if (result.Failed)
        {
            throw new OptionsValidationException(nameof(CoveoPushOptions), typeof(CoveoPushOptions), result.Failures);
        }
    }

    private static IEnumerable<string> Problems(CoveoPushOptions options, string subject) =>
        options.ConfigurationProblems
            .Concat(IdentityRules.Problems(options, subject))
            .Concat(AddressRules.Problems(options, subject))
            .Concat(PresenceRules.Problems(options, subject))
            .Concat(OptionBounds.Problems(options, subject))
            .Concat(CombinationRules.Problems(options, subject));

    /// <summary>Which options are meant, where there are several organizations.</summary>
    private static string Subject(string? name) =>
        string.IsNullOrEmpty(name) ? nameof(CoveoPushOptions) : $"{nameof(CoveoPushOptions)} '{name}'";
}
