using System.Globalization;

namespace Coveo.Push.Emulator.Hosting;

internal static class EmulatorOptionsRules
{
    public const int LargestPort = 65535;

    public static void Check(CoveoEmulatorOptions options)
    {
        if (Violations(options).FirstOrDefault() is { } violation)
        {
            throw new ArgumentException(violation, nameof(options));
        }
    }

    private static IEnumerable<string> Violations(CoveoEmulatorOptions options)
    {
        if (options.Port is < 0 or > LargestPort)
        {
            yield return $"Port must be between 0 and {LargestPort}, but is {Number(options.Port)}.";
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

        if (options.MaxRequestBytes < 1)
        {
            yield return $"MaxRequestBytes must be at least 1, but is {Number(options.MaxRequestBytes)}.";
        }

        if (options.MaxContainerBytes < 1)
        {
            yield return $"MaxContainerBytes must be at least 1, but is {Number(options.MaxContainerBytes)}.";
        }
    }

    private static bool IsLowercaseLetterOrDigit(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);

    private static bool IsVisibleAscii(char c) => c is > ' ' and < '\x7f';

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
