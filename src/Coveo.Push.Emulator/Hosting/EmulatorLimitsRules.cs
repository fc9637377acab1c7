using System.Globalization;

namespace Coveo.Push.Emulator.Hosting;

internal static class EmulatorLimitsRules
{
    // S3 signs no URL for longer.
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(7);

    public static IEnumerable<string> Violations(EmulatorLimits? limits)
    {
        if (limits is null)
        {
            yield return "Limits must not be null; EmulatorLimits.Off sets none.";
            yield break;
        }

        (string Name, long? Value)[] counts =
        [
            (nameof(limits.CallsPerDay), limits.CallsPerDay),
            (nameof(limits.CallsPerFiveMinutes), limits.CallsPerFiveMinutes),
            (nameof(limits.ItemsPerDay), limits.ItemsPerDay),
            (nameof(limits.ItemsInIndex), limits.ItemsInIndex),
            (nameof(limits.Sources), limits.Sources),
            (nameof(limits.SecurityProviders), limits.SecurityProviders),
        ];
        foreach (var (name, value) in counts)
        {
            if (value < 1)
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture, $"Limits.{name} must be at least 1, or null for no limit, but is {value}.");
            }
        }

        if (limits.PermissionsPerItem < 1)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"Limits.PermissionsPerItem must be at least 1, but is {limits.PermissionsPerItem}.");
        }

        if (limits.BytesPerStreamItem < 1)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"Limits.BytesPerStreamItem must be at least 1, but is {limits.BytesPerStreamItem}.");
        }

        if (limits.ContainerLifetime < TimeSpan.FromSeconds(1)
            || limits.ContainerLifetime > LongestLifetime
            || limits.ContainerLifetime.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Limits.ContainerLifetime must be whole seconds, from 1 second to 7 days, but is {limits.ContainerLifetime}.");
        }
    }
}
