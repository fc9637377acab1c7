using System.Globalization;
using Coveo.Push.Emulator.Faults;

namespace Coveo.Push.Emulator.Hosting;

internal static class EmulatorOptionsRules
{
    public const int LargestPort = 65535;

    // Items are parsed from one buffer each, and a buffer has less than 2 GiB.
    private const int LargestRequest = 256 * 1024 * 1024;
    private const long LargestContainer = 512L * 1024 * 1024;

    public static void Check(CoveoEmulatorOptions options)
    {
        if (Violations(options).FirstOrDefault() is { } violation)
        {
            throw new ArgumentException(violation, nameof(options));
        }
    }

    public static bool IsHostName(string? name) => Uri.CheckHostName(name) != UriHostNameType.Unknown;

    private static IEnumerable<string> Violations(CoveoEmulatorOptions options)
    {
        if (options.Port is < 0 or > LargestPort)
        {
            yield return $"Port must be between 0 and {LargestPort}, but is {Number(options.Port)}.";
        }

        if (options.Address is null)
        {
            yield return "Address must not be null.";
        }

        if (options.AllowedHosts.FirstOrDefault(name => !IsHostName(name)) is { } host)
        {
            yield return $"AllowedHosts must contain host names without scheme and port, such as 'coveo', but contains '{host}'.";
        }

        if (options.DataFile is not null && string.IsNullOrWhiteSpace(options.DataFile))
        {
            yield return "DataFile must be the path of a file, or null for memory, but is blank.";
        }

        if (options.TimeProvider is null)
        {
            yield return "TimeProvider must not be null.";
        }

        if (string.IsNullOrEmpty(options.OrganizationId) || !options.OrganizationId.All(IsLowercaseLetterOrDigit))
        {
            yield return $"OrganizationId must consist of lowercase letters and digits, but is '{options.OrganizationId}'.";
        }

        if (string.IsNullOrEmpty(options.ApiKey) || !options.ApiKey.All(IsVisibleAscii))
        {
            yield return "ApiKey must consist of visible ASCII characters.";
        }

        if (options.MaxRequestBytes is < 1 or > LargestRequest)
        {
            yield return $"MaxRequestBytes must be between 1 and {Number(LargestRequest)}, but is {Number(options.MaxRequestBytes)}.";
        }

        if (options.MaxContainerBytes is < 1 or > LargestContainer)
        {
            yield return $"MaxContainerBytes must be between 1 and {Number(LargestContainer)}, but is {Number(options.MaxContainerBytes)}.";
        }

        if (EmulatorPipelineRules.Violation(options.Pipeline) is { } pipelineViolation)
        {
            yield return pipelineViolation;
        }

        foreach (var violation in EmulatorLimitsRules.Violations(options.Limits))
        {
            yield return violation;
        }

        foreach (var violation in FaultViolations(options.Faults))
        {
            yield return violation;
        }
    }

    private static IEnumerable<string> FaultViolations(IList<EmulatorFault>? faults)
    {
        if (faults is null)
        {
            yield return "Faults must not be null; leave it empty.";
        }
        else if (FaultRules.ViolationOf([.. faults], []) is { } violation)
        {
            yield return $"Faults: {violation}";
        }
    }

    private static bool IsLowercaseLetterOrDigit(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);

    private static bool IsVisibleAscii(char c) => c is > ' ' and < '\x7f';

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
