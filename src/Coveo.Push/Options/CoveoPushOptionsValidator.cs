using Microsoft.Extensions.Options;

namespace Coveo.Push;

/// <summary>Says everything that is wrong with a set of options at once.</summary>
internal sealed class CoveoPushOptionsValidator : IValidateOptions<CoveoPushOptions>
{
    public ValidateOptionsResult Validate(string? name, CoveoPushOptions options)
    {
        var problems = Problems(options).ToList();
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

    private static IEnumerable<string> Problems(CoveoPushOptions options) =>
        OrganizationProblems(options).Concat(KeyProblems(options)).Concat(AddressProblems(options));

    private static IEnumerable<string> OrganizationProblems(CoveoPushOptions options)
    {
        const string Where = "It is shown in the Administration Console, under Organization > Settings.";
        if (string.IsNullOrWhiteSpace(options.OrganizationId))
        {
            yield return $"{nameof(CoveoPushOptions)}.{nameof(options.OrganizationId)} is missing. {Where}";
        }
        else if (options.OrganizationId.Any(c => !char.IsLetterOrDigit(c) && c is not ('-' or '_')))
        {
            yield return $"{nameof(CoveoPushOptions)}.{nameof(options.OrganizationId)} is '{options.OrganizationId}'; an organization ID has letters, digits and hyphens only. {Where}";
        }
    }

    private static IEnumerable<string> KeyProblems(CoveoPushOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ApiKey))
        {
            yield return $"{nameof(CoveoPushOptions)}.{nameof(options.ApiKey)} is missing. Create an API key in the Administration Console, under Organization > API Keys, or with the source.";
        }
        else if (options.ApiKey.Any(c => c is <= ' ' or >= '\x7f'))
        {
            // The value itself is a secret and stays out of the message.
            yield return $"{nameof(CoveoPushOptions)}.{nameof(options.ApiKey)} has a space, a line break or a character outside ASCII. Copy the key again, alone.";
        }
    }

    private static IEnumerable<string> AddressProblems(CoveoPushOptions options)
    {
        if (options.Endpoint is { } endpoint && EndpointAddress.Problem(endpoint) is { } endpointProblem)
        {
            yield return $"{nameof(CoveoPushOptions)}.{nameof(options.Endpoint)}: {endpointProblem}";
        }

        if (options.PlatformEndpoint is { } platform && EndpointAddress.Problem(platform) is { } platformProblem)
        {
            yield return $"{nameof(CoveoPushOptions)}.{nameof(options.PlatformEndpoint)}: {platformProblem}";
        }

        if (options.Endpoint is not null)
        {
            yield break;
        }

        if (options.PlatformEndpoint is not null)
        {
            yield return $"{nameof(CoveoPushOptions)}.{nameof(options.PlatformEndpoint)} is '{options.PlatformEndpoint}' but {nameof(options.Endpoint)} is not set. Set both, or neither.";
        }

        if (RegionTable.Regions.All(row => row.Region != options.Region))
        {
            yield return $"{nameof(CoveoPushOptions)}.{nameof(options.Region)} is '{options.Region}'. Known regions: {RegionTable.KnownRegions}.";
        }
        else if (RegionTable.Environments.All(row => row.Environment != options.Environment))
        {
            yield return $"{nameof(CoveoPushOptions)}.{nameof(options.Environment)} is '{options.Environment}'. Known environments: {RegionTable.KnownEnvironments}.";
        }
        else if (!RegionTable.Exists(options.Region, options.Environment))
        {
            yield return $"{nameof(CoveoPushOptions)}.{nameof(options.Environment)} is {options.Environment} and {nameof(options.Region)} is {options.Region}: HIPAA exists in US East only. Set {nameof(options.Region)} to UsEast.";
        }
    }
}
