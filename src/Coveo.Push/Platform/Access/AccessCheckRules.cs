namespace Coveo.Push.Platform;

/// <summary>What is wrong with the options of an access check, said before anything is asked.</summary>
internal static class AccessCheckRules
{
    public static AccessCheckOptions Checked(AccessCheckOptions? options)
    {
        var given = options ?? new AccessCheckOptions();
        if (!(given.NearLimit > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(options), given.NearLimit, FormattableString.Invariant($"{nameof(AccessCheckOptions)}.{nameof(AccessCheckOptions.NearLimit)} is {given.NearLimit}. Give a share above 0, such as 0.9."));
        }

        if (given.ToleratedClockSkew < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(options), given.ToleratedClockSkew, $"{nameof(AccessCheckOptions)}.{nameof(AccessCheckOptions.ToleratedClockSkew)} is {given.ToleratedClockSkew}. Give zero or more, such as 1 minute.");
        }

        foreach (var providerId in given.SecurityProviderIds)
        {
            Identifier.CheckProviderId(providerId);
        }

        return given;
    }
}
